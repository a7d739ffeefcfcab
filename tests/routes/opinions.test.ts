import { beforeAll, expect, it } from "vitest";
import { drawMap } from "~/domain/discussion/opinions-drawing.server";
import { putUpStatement } from "~/domain/discussion/opinions-statements.server";
import { opinionTag, voteOn } from "~/domain/discussion/opinions-voting.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();
const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>"'`;

let moderator: Person;
let reader: Person;
beforeAll(async () => {
  moderator = await member("moderator");
  reader = await member("participant");
});

async function discussed(words: string[]) {
  const concept = await publishedConcept({ author: reader });
  const codes: string[] = [];
  for (const one of words) {
    codes.push(await putUpStatement(moderator, concept.slug, { words: one, comment: "", formToken: newToken() }));
  }
  return { ...concept, codes, path: `/concepts/${concept.slug}/opinions` };
}

const votesOf = async (conceptId: string) =>
  (await db().opinionVoter.findMany({ where: { conceptId } })).map(({ votes }) => votes);
const english = ({ cookie }: Person) => ({ cookie: `${cookie}; lang=en` });
const textOf = async (path: string, who: Person) => (await server.get(path, english(who))).text();

it("takes answers one after another, by buttons alone, and says how many are left", async () => {
  const { id, path, codes } = await discussed(["Courts are heard in public", "Judges are chosen by lot"]);
  const first = await textOf(path, reader);
  expect(first).toContain("Courts are heard in public");
  expect(first).toContain("2 statements are left without your answer.");
  for (const vote of ["agree", "disagree", "pass"]) expect(first).toContain(`name="vote" value="${vote}"`);
  const answer = await server.post(path, { statement: codes[0]!, vote: "agree" }, english(reader));
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${path}?after=${codes[0]}&done=voted`]);
  const second = await textOf(answer.headers.get("Location")!, reader);
  expect(second).toContain("Judges are chosen by lot");
  expect(second).toContain("1 statement is left without your answer.");
  await server.post(path, { statement: codes[1]!, vote: "pass" }, english(reader));
  expect(await textOf(path, reader)).toContain("You have answered all statements.");
  expect(await votesOf(id)).toEqual(["ap"]);
});

it("takes all answers in one form, with those before chosen, and an answer back", async () => {
  const { id, path, codes } = await discussed([
    "Courts are heard in public",
    "Judges are chosen by lot",
    "Fees are low",
  ]);
  const [a, b, c] = codes as [string, string, string];
  const fields = { [`vote-${a}`]: "agree", [`vote-${b}`]: "disagree", [`vote-${c}`]: "none" };
  expect((await server.post(`${path}/all`, fields, english(reader))).status).toBe(303);
  expect(await votesOf(id)).toEqual(["ad"]);
  const form = await textOf(`${path}/all`, reader);
  for (const [code, value] of [
    [a, "agree"],
    [b, "disagree"],
    [c, "none"],
  ]) {
    expect(form).toMatch(
      new RegExp(
        `<input[^>]*name="vote-${code}"[^>]*checked=""[^>]*value="${value}"|<input[^>]*name="vote-${code}"[^>]*value="${value}"[^>]*checked=""`,
      ),
    );
  }
  await server.post(`${path}/all`, { [`vote-${a}`]: "none", [`vote-${c}`]: "" }, english(reader));
  expect(await votesOf(id)).toEqual(["-d"]);
  const wrong = await server.post(`${path}/all`, { [`vote-${b}`]: "everything" }, english(reader));
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain(`href="#vote-${b}"`);
});

it("answers in words where a statement is another discussion's, or the discussion is closed, and keeps nothing", async () => {
  const [one, other] = [await discussed(["Courts are heard in public"]), await discussed(["Judges are chosen by lot"])];
  const forged = await server.post(one.path, { statement: other.codes[0]!, vote: "agree" }, english(reader));
  expect([forged.status, await forged.text()]).toEqual([
    422,
    expect.stringContaining("changed or retired while you were reading"),
  ]);
  // Fields that the form does not have, tags and foreign statements among them, are not read.
  const more = {
    [`vote-${other.codes[0]}`]: "agree",
    tag: opinionTag(one.id, moderator.id),
    votes: "aaaa",
    conceptId: other.id,
  };
  expect((await server.post(`${one.path}/all`, more, english(reader))).status).toBe(303);
  await db().concept.update({ where: { id: one.id }, data: { discussion: "closed" } });
  const late = await server.post(one.path, { statement: one.codes[0]!, vote: "agree" }, english(reader));
  expect([late.status, await late.text()]).toEqual([
    422,
    expect.stringContaining("The discussion of this concept is closed"),
  ]);
  expect(await textOf(one.path, reader)).toContain("answers are no longer taken");
  expect([await votesOf(one.id), await votesOf(other.id)]).toEqual([[], []]);
});

it("shows hostile words as text, to moderators too, and gives them back where something is wrong", async () => {
  const { path } = await discussed([hostile]);
  for (const [at, who] of [
    ["", reader],
    ["/all", reader],
    ["/statements", moderator],
  ] as const) {
    const text = await textOf(path + at, who);
    expect(text).toContain("&lt;script&gt;alert(1)");
    expect(text).not.toMatch(/<script>alert|<img src=x/);
  }
  const sent = { words: "Too short", comment: "nothing-there", formToken: newToken() };
  const wrong = await server.post(`${path}/statements/new`, sent, english(moderator));
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("Too short")]);
});

it("draws groups and what they agree on, with nothing of any voter in the page", async () => {
  const { id, slug, path, codes } = await discussed([1, 2, 3, 4].map((n) => `Statement number ${n} of all`));
  const voters: Person[] = [];
  for (let at = 0; at < 30; at += 1) {
    const who = await member("participant");
    voters.push(who);
    const side = (n: number) => (n === 3 ? "agree" : (n + at) % 2 ? "agree" : "disagree");
    await voteOn(who, slug, new Map(codes.map((code, n) => [code, side(n)])));
    if (at === 28) expect(await textOf(path, reader)).toContain("20 or more have answered; 10 or fewer are missing.");
  }
  await drawMap(id);
  const text = await textOf(path, reader);
  expect(text).toContain("About 30 people have answered.");
  expect(text).toContain("What the groups agree on");
  expect(text).toMatch(/<svg[^>]*class="opinion-bar"/);
  expect(text).toMatch(/agree\s90\s?%\sor\smore/);
  expect(text).not.toMatch(/\b100\s?%/);
  for (const who of voters) {
    for (const trace of [who.id, who.pseudonym, opinionTag(id, who.id)]) expect(text).not.toContain(trace);
  }
  expect(text).not.toMatch(/"moved"|"votes"/);
  expect((await server.get(path, {})).headers.get("Location")).toMatch(/^\/login/);
});

it("is led to by one line below a concept that has statements, and for moderators from any", async () => {
  const [one, none] = [await discussed(["Courts are heard in public"]), await discussed([])];
  const read = async ({ slug }: { slug: string }, who: Person) => textOf(`/concepts/${slug}`, who);
  expect(await read(one, reader)).toMatch(new RegExp(`href="${one.path}"[^]*?1\\sstatement<`));
  expect(await read(none, reader)).not.toContain(none.path);
  expect(await read(none, moderator)).toContain(none.path);
});
