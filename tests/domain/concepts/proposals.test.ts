import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptProposal, declineProposal, withdrawProposal } from "~/domain/concepts/deciding-proposals.server";
import { publishConcept } from "~/domain/concepts/publishing.server";
import { deleteProposalsOf, leaveProposalsOf } from "~/domain/concepts/keeping-proposals.server";
import { previewProposal, proposeChange } from "~/domain/concepts/proposing.server";
import {
  findProposal,
  findProposalsLine,
  listProposals,
  listProposalsApart,
  listProposalsForMe,
  proposalsAPage,
} from "~/domain/concepts/reading-proposals.server";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { commentOnProposal, reply } from "~/domain/discussion/commenting.server";
import { findCommentPath } from "~/domain/discussion/finding.server";
import { listDiscussion, listOnProposal } from "~/domain/discussion/listing.server";
import { newId, newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { member, type Person } from "../../cast";
import { nextVersion, publishedConcept } from "../../concepts";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";

useDatabase();
let author: Person;
let second: Person;
let anna: Person;
let boris: Person;
let concept: { id: string; slug: string };
const body = "## Where we stand\n\nFirst words.\n\n## What to do\n\n### In the first year\n\nFurther words.";

beforeAll(async () => {
  author = await member("participant", "Still Author");
  second = await member("participant", "Second Author");
  anna = await member("participant", "Calm Lake");
  boris = await member("participant", "Quiet River");
});
beforeEach(async () => {
  concept = await publishedConcept({ author, body });
  const data = { id: newId(), conceptId: concept.id, accountId: second.id, position: 2, shownAs: "participant" };
  await db().conceptAuthor.create({ data });
});

const input = (more: object = {}) => ({
  ...{ section: "text-where-we-stand", version: 1, after: "## Where we stand\n\nBetter words." },
  ...{ reason: "They are clearer to everybody.", creditAs: "pseudonym" as const, formToken: newToken() },
  ...more,
});
const propose = (who: Person = anna, more: object = {}) => proposeChange(who, concept.slug, input(more));
const at = (code: string) => ({ slug: concept.slug, code });
const accept = (who: Person, code: string, version = 1) => acceptProposal(who, at(code), { version, decision: "" });
const row = (code: string) => db().proposal.findUniqueOrThrow({ where: { code } });
const whole = () =>
  db().concept.findUniqueOrThrow({ where: { id: concept.id }, include: { current: true, versions: true } });

describe("proposing", () => {
  it("keeps the words of the section, the new ones and their difference", async () => {
    const code = await propose();
    expect(await row(code)).toMatchObject({
      ...{ heading: "Where we stand", place: 0, state: "open", proposerId: anna.id },
      ...{ before: "## Where we stand\n\nFirst words.", after: "## Where we stand\n\nBetter words." },
    });
    expect(JSON.stringify((await findProposal(boris, concept.slug, code)).changes)).toContain("Better");
    expect((await whole()).openChanges).toBe(1);
  });

  it("makes one of a form that is sent twice, even at once, and none of somebody else's form", async () => {
    const formToken = newToken();
    const codes = await Promise.all([propose(anna, { formToken }), propose(anna, { formToken })]);
    expect(new Set(codes).size).toBe(1);
    expect((await whole()).openChanges).toBe(1);
    expect(await outcome(propose(boris, { formToken }))).toContain("staleForm");
  });

  it("is for members who do not write the concept", async () => {
    expect(await outcome(propose(author))).toBe("403");
    expect(await outcome(propose(second))).toBe("403");
    expect(await outcome(propose(await member("applicant")))).toBe("403");
    expect(await outcome(proposeChange(null, concept.slug, input()))).toBe("401");
    expect(await outcome(proposeChange(anna, "none", input()))).toBe("404");
    expect(await db().proposal.count({ where: { conceptId: concept.id } })).toBe(0);
  });

  it("refuses what is no change, what would swallow the text, and sections that are not there", async () => {
    expect(await outcome(propose(anna, { after: "## Where we stand\n\nFirst words." }))).toContain("proposals.same");
    expect(await outcome(propose(anna, { after: "```\nno end" }))).toContain("proposals.unclosed");
    expect(await outcome(propose(anna, { section: "text-forged" }))).toContain("proposals.gone");
    expect(await outcome(propose(anna, { after: "a".repeat(100_000) }))).toContain("proposals.tooLong");
    expect(await outcome(propose(anna, { after: "x **a** ".repeat(600) }))).toContain("tangled");
    await db().concept.update({ where: { id: concept.id }, data: { reading: "archived" } });
    expect(await outcome(propose())).toContain("proposals.closed");
    expect((await whole()).openChanges).toBe(0);
  });

  it("comes back where the section has changed since, and goes through where another one has", async () => {
    await nextVersion(concept.id, { title: "T", body: body.replace("First words", "Other words") });
    expect(await outcome(propose())).toContain("proposals.changed");
    const other = { section: "text-in-the-first-year", after: "### In the first year\n\nNow." };
    expect(await outcome(propose(anna, other))).toBe("done");
    expect(await outcome(propose(anna, { version: 2 }))).toBe("done");
  });

  it("takes five open ones of a person, also when they come at once", async () => {
    const many = Array.from({ length: 7 }, (_, at) => outcome(propose(anna, { after: `## Other\n\nWords ${at}.` })));
    const answers = await Promise.all(many);
    expect(answers.filter((one) => one === "done")).toHaveLength(5);
    expect(answers.filter((one) => one.includes("proposals.tooMany"))).toHaveLength(2);
    expect((await whole()).openChanges).toBe(5);
    expect(await outcome(propose(boris))).toBe("done");
  });

  it("shows the words beforehand, and keeps nothing", async () => {
    const shown = await previewProposal(anna, concept.slug, input({ after: "## A\n\nWords <script>x</script> **b**" }));
    expect(shown.html).toContain("<strong>b</strong>");
    expect(shown.html).not.toContain("script");
    expect(await db().proposal.count({ where: { conceptId: concept.id } })).toBe(0);
  });
});

describe("accepting", () => {
  it("publishes a version with the section replaced, with credit, and writes it into the log", async () => {
    const code = await propose();
    expect(await accept(author, code)).toBe(2);
    const { current, versions, openChanges, body: work } = await whole();
    expect(current).toMatchObject({ number: 2, body: body.replace("First words", "Better words") });
    expect(current!.bodyHtml).toContain("Better words");
    expect(work).toBe(current!.body);
    expect(versions).toHaveLength(2);
    expect(openChanges).toBe(0);
    expect(await findPublishedConcept(boris, concept.slug)).toMatchObject({ version: 2 });
    const line = await findProposalsLine(boris, concept.slug, 2);
    expect(line.credit).toEqual({ as: "pseudonym", name: "Calm Lake", code });
    expect((await findProposalsLine(boris, concept.slug, 1)).credit).toBeNull();
    const entry = { verb: "proposal.accepted", actorId: author.id };
    expect(await db().logEntry.count({ where: entry })).toBe(1);
  });

  it("names in the log no author who is not named to readers, and thanks nobody by name who does not want it", async () => {
    const code = await propose(anna, { creditAs: "participant" });
    await accept(second, code);
    expect(await db().logEntry.count({ where: { actorId: second.id } })).toBe(0);
    expect((await findProposalsLine(boris, concept.slug, 2)).credit).toMatchObject({ as: "participant", name: "" });
  });

  it("is for authors, never for the proposer, and once", async () => {
    const code = await propose();
    for (const who of [anna, boris, await member("organizer"), await member("applicant")]) {
      expect(await outcome(accept(who, code))).toBe("403");
      expect(await outcome(declineProposal(who, at(code), "Because it is so."))).toBe("403");
    }
    // Who became an author later still does not decide on what was their own.
    await db().conceptAuthor.create({ data: { id: newId(), conceptId: concept.id, accountId: anna.id, position: 3 } });
    expect(await outcome(accept(anna, code))).toBe("403");
    expect(await outcome(acceptProposal(author, { slug: "none", code }, { version: 1, decision: "" }))).toBe("404");
    expect((await whole()).versions).toHaveLength(1);
    const both = await Promise.all([outcome(accept(author, code)), outcome(accept(second, code))]);
    expect(both.sort()).toEqual(["409", "done"]);
    expect(await outcome(declineProposal(author, at(code), "Because it is so."))).toBe("409");
    expect((await whole()).versions).toHaveLength(2);
  });

  it("asks again where the text has moved since the page was made", async () => {
    const code = await propose();
    const other = await propose(boris, { section: "text-in-the-first-year", after: "### Soon\n\nWords." });
    await accept(author, other);
    expect(await outcome(accept(author, code))).toContain("proposals.moved");
    expect(await accept(author, code, 2)).toBe(3);
    expect((await whole()).current!.body).toContain("### Soon");
  });

  it("outdates proposals whose section is gone, and opens them again when it is back", async () => {
    const code = await propose();
    const rival = await propose(boris, { after: "## Another heading\n\nWords." });
    await accept(author, rival);
    expect(await row(code)).toMatchObject({ state: "outdated" });
    expect(await outcome(accept(author, code, 2))).toBe("409");
    expect((await whole()).openChanges).toBe(0);
    const back = { section: "text-another-heading", version: 2, after: "## Where we stand\n\nAgain." };
    await accept(author, await propose(boris, back), 2);
    expect(await row(code)).toMatchObject({ state: "open" });
    expect((await whole()).openChanges).toBe(1);
  });
});

describe("a text in work while a proposal is accepted", () => {
  const inWork = (state: string, text: string) =>
    db().concept.update({ where: { id: concept.id }, data: { state, body: text } });

  it("takes the words up where its section is the same", async () => {
    const code = await propose();
    await inWork("draft", `${body}\n\n## New\n\nNot published.`);
    await accept(author, code);
    const { body: work, current, revision } = await whole();
    expect(work).toContain("Better words");
    expect(work).toContain("Not published");
    expect(current!.body).not.toContain("Not published");
    expect(revision).toBe(1);
    expect(await row(code)).toMatchObject({ apart: false });
  });

  it.each(["draft", "submitted", "in_review", "accepted"])(
    "stays as it is otherwise, and authors are told: %s",
    async (state) => {
      const code = await propose();
      const text = state === "draft" ? body.replace("First words", "Own words") : `${body}\n\nMore.`;
      await inWork(state, text);
      await accept(author, code);
      const { code: own, body: work, revision } = await whole();
      expect(work).toBe(text);
      expect(revision).toBe(0);
      expect(await listProposalsApart(second, own)).toMatchObject([{ code }]);
      expect(await listProposalsApart(anna, own)).toEqual([]);
      expect((await findProposal(author, concept.slug, code)).apart).toBe(true);
      expect((await findProposal(anna, concept.slug, code)).apart).toBe(false);
    },
  );

  it("is no longer told of once the authors have published their own text", async () => {
    const code = await propose();
    await inWork("accepted", `${body}\n\nMore.`);
    await accept(author, code);
    const { code: own, revision } = await whole();
    const counter = { name: "conceptPublished", value: 1_000_000 };
    await db().counter.upsert({ where: { name: counter.name }, create: counter, update: counter });
    await publishConcept(await member("organizer"), { code: own, revision });
    expect(await listProposalsApart(author, own)).toEqual([]);
    expect((await whole()).current).toMatchObject({ number: 3 });
  });
});

describe("declining and taking back", () => {
  it("ends a proposal; the proposer is told until they have seen it", async () => {
    const code = await propose();
    expect((await listProposalsForMe(author)).toDecide).toContainEqual(
      expect.objectContaining({ slug: concept.slug, count: 1 }),
    );
    await declineProposal(author, at(code), "It says the same as the next section.");
    const told = async () => (await listProposalsForMe(anna)).decided.filter((one) => one.code === code);
    expect(await told()).toMatchObject([{ state: "declined" }]);
    await findProposal(boris, concept.slug, code);
    expect(await told()).toHaveLength(1);
    expect((await findProposal(anna, concept.slug, code)).decisionHtml).toContain("the next section");
    expect(await told()).toHaveLength(0);
    expect((await whole()).openChanges).toBe(0);
  });

  it("is taken back by the proposer alone, while it is open", async () => {
    const code = await propose();
    expect(await outcome(withdrawProposal(boris, at(code)))).toBe("403");
    expect(await outcome(withdrawProposal(author, at(code)))).toBe("403");
    expect(await outcome(withdrawProposal(anna, at(code)))).toBe("done");
    expect(await outcome(withdrawProposal(anna, at(code)))).toBe("409");
    expect(await outcome(accept(author, code))).toBe("409");
  });
});

describe("the list", () => {
  it("has the open ones by section, then the others, in pages", async () => {
    const late = await propose(anna, { section: "text-in-the-first-year", after: "### Later\n\nWords." });
    const early = await propose(boris);
    const gone = await propose(boris, { after: "## Third\n\nWords." });
    await withdrawProposal(boris, at(gone));
    const { open, ended, concept: about } = await listProposals(anna, concept.slug);
    expect(open.map(({ code }) => code)).toEqual([early, late]);
    expect(ended.map(({ code }) => code)).toEqual([gone]);
    expect(about).toMatchObject({ proposes: true, count: 2 });
    expect((await listProposals(author, concept.slug)).concept.proposes).toBe(false);
    const { id: _id, code: _code, formToken: _token, seq: _seq, ...same } = await row(early);
    const rows = Array.from({ length: proposalsAPage }, (_, at) => ({
      ...same,
      ...{ id: newId(), code: newId(), formToken: newId(), seq: 1_000_000 + at },
    }));
    await db().proposal.createMany({ data: rows });
    const first = await listProposals(anna, concept.slug);
    const next = await listProposals(anna, concept.slug, { after: first.nextOpen });
    expect([first.open.length, next.open.length, next.nextOpen]).toEqual([proposalsAPage, 2, null]);
    expect(next.open.at(-1)!.code).toBe(late);
    await db().proposal.deleteMany({ where: { seq: { gte: 1_000_000 } } });
  });
});

describe("what is said on a proposal", () => {
  it("is part of the discussion of the concept, with its numbers, and stands on the proposal's page", async () => {
    const code = await propose();
    const said = await commentOnProposal(boris, at(code), { body: "I would take this.", formToken: newToken() });
    await reply(anna, said, { body: "Thank you.", formToken: newToken() });
    const { id, concept: about } = await findProposal(anna, concept.slug, code);
    const { threads, next } = await listOnProposal(anna, { id, marked: about.marked, takesComments: true });
    expect(threads).toMatchObject([{ code: said, replies: [{ pseudonym: "Calm Lake" }] }]);
    expect(next).toBeNull();
    const read = await findPublishedConcept(anna, concept.slug);
    expect(read).toMatchObject({ commentCount: 2, rootCount: 1 });
    const discussion = await listDiscussion(anna, read);
    expect(discussion.threads[0]).toMatchObject({ onProposal: { code, heading: "Where we stand" } });
    expect(await findCommentPath(anna, said)).toBe(`/concepts/${concept.slug}/discussion#comment-${said}`);
    expect(await outcome(commentOnProposal(boris, { slug: "none", code }, { body: "x", formToken: newToken() }))).toBe(
      "404",
    );
  });
});

describe("one who goes", () => {
  it("takes what waits along and leaves what was decided without a name", async () => {
    const leaver = await member("participant", "Passing Cloud");
    const taken = await propose(leaver);
    await accept(author, taken);
    const declined = await propose(leaver, { version: 2, after: "## Where we stand\n\nThird words." });
    await declineProposal(author, at(declined), "Rather not this one.");
    const waiting = await propose(leaver, { version: 2, after: "## Where we stand\n\nFourth words." });
    await commentOnProposal(boris, at(waiting), { body: "Words of another.", formToken: newToken() });
    await transaction((tx) => leaveProposalsOf(tx, leaver.id));
    expect(await db().proposal.findUnique({ where: { code: waiting } })).toBeNull();
    expect(await row(declined)).toMatchObject({ proposerId: null, after: "## Where we stand\n\nThird words." });
    expect((await findProposalsLine(anna, concept.slug, 2)).credit).toMatchObject({ as: "former", name: "" });
    expect(await whole()).toMatchObject({ openChanges: 0, commentCount: 1 });
    expect(await db().comment.count({ where: { conceptId: concept.id, proposalId: null } })).toBe(1);
  });

  it("takes declined words along too where texts are to be deleted", async () => {
    const leaver = await member("participant", "Passing Rain");
    const taken = await propose(leaver);
    await accept(author, taken);
    const declined = await propose(leaver, { version: 2, after: "## Where we stand\n\nThird words." });
    await declineProposal(author, at(declined), "Rather not this one.");
    await transaction((tx) => deleteProposalsOf(tx, leaver.id));
    expect(await db().proposal.findUnique({ where: { code: declined } })).toBeNull();
    expect(await row(taken)).toMatchObject({ proposerId: null, reason: "", reasonHtml: "" });
  });
});
