import { beforeAll, beforeEach, expect, it } from "vitest";
import { addVersion } from "~/domain/concepts/versioning.server";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { comment } from "~/domain/discussion/commenting.server";
import { deleteComment } from "~/domain/discussion/deleting.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { newToken } from "~/platform/crypto.server";
import { db, transaction } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { useDatabase } from "../database";

useDatabase();
let anna: Person;
let concept: { id: string; slug: string };
const body = `## Courts

Judges are chosen by a council of citizens for nine years and never again.

Nobody else may name them, whatever the office.

## Money

The budget of the courts is a fixed share of all taxes.`;
beforeAll(async () => {
  anna = await member("participant", "Calm Lake");
});
beforeEach(async () => {
  concept = await publishedConcept({ body });
});

const say = (about: string, stance: "for" | "none" = "none") =>
  comment(anna, concept.slug, { body: "Words of some weight.", formToken: newToken(), about, stance });
const row = (code: string) => db().comment.findUniqueOrThrow({ where: { code }, include: { anchor: true } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: Error) => error.message,
  );

/** Publishes a next version, as every verb that makes one does. */
async function publish(text: string): Promise<void> {
  const { id } = concept;
  await transaction(async (tx) => {
    const row = await tx.concept.findUniqueOrThrow({ where: { id } });
    const words = { title: "Courts", summary: "In short.", body: text, bodyHtml: renderConcept(text) };
    const { currentId } = await addVersion(tx, row, { ...words, numbered: false, changes: "" });
    await tx.concept.update({ where: { id }, data: { currentId } });
  });
}

/** What readers see above the only comment. */
async function shown() {
  const read = await findPublishedConcept(anna, concept.slug);
  const { threads } = await listDiscussion(anna, read);
  return threads[0]!.place;
}

it("keeps stance and place of a thread; those on one paragraph share an anchor", async () => {
  const [one, two, passage, section] = await Promise.all(
    [say("1p1", "for"), say("1p1"), say("1p1.0-12"), say("1s1")].map(async (code) => row(await code)),
  );
  expect(one).toMatchObject({ stance: "for", section: "text-courts", anchor: { kind: "paragraph", atBlock: 1 } });
  expect(two!.anchorId).toBe(one!.anchorId);
  expect(passage!.anchor).toMatchObject({ kind: "passage", exact: "Judges are cho" });
  expect(section).toMatchObject({ section: "text-money", anchor: { kind: "section", atBlock: 0, heading: "Money" } });
  expect(await db().anchor.count({ where: { conceptId: concept.id } })).toBe(3);
});

it("takes the words from the version itself, and refuses a place that it has not", async () => {
  for (const about of ["1p9", "1s9", "2p1", "1p1.5000-5001"]) {
    expect(await refusal(say(about)), about).toBe("mistakes:passageGone");
  }
  expect(await db().comment.count({ where: { conceptId: concept.id } })).toBe(0);
});

it("follows the text into new versions, and says where it cannot", async () => {
  const code = await say("1p1");
  expect(await shown()).toMatchObject({ onlyIn: null, fragment: "p1", section: false });
  await publish(`## First\n\nA new thought.\n\n${body}`);
  expect(await row(code)).toMatchObject({ section: "text-courts", anchor: { atBlock: 2, lost: false } });
  const moved = body.replace("Judges are chosen", "All judges are named").replace("## Courts", "## Judges");
  await publish(moved);
  expect(await row(code)).toMatchObject({ section: "text-judges", anchor: { atBlock: 1, lost: false } });
  await publish("## Judges\n\nNothing of it stands here.");
  expect(await row(code)).toMatchObject({ section: "", anchor: { lost: true, atBlock: 0 } });
  expect(await shown()).toMatchObject({ onlyIn: 1, fragment: "text-courts" });
  expect((await shown())!.words).toMatch(/^Judges are chosen by a council/);
  // What comes back is found again.
  await publish(body);
  expect(await row(code)).toMatchObject({ section: "text-courts", anchor: { lost: false, atBlock: 1 } });
});

it("a comment from a page that is older than the text stands where the words stand now", async () => {
  await publish(`## First\n\nA new thought.\n\n${body}`);
  expect(await row(await say("1p3"))).toMatchObject({ section: "text-money", anchor: { version: 1, atBlock: 4 } });
  await publish("## Other\n\nNothing of it.");
  expect(await row(await say("1p3"))).toMatchObject({ section: "", anchor: { lost: true } });
});

it("keeps no anchor on which nobody has commented, and each of a text until then", async () => {
  const code = await say("1p2");
  await deleteComment(anna, code);
  await publish(`${body}\n\nMore.`);
  expect(await db().anchor.count({ where: { conceptId: concept.id } })).toBe(1);
  await db().comment.update({ where: { code }, data: { anchorId: null } });
  await publish(body);
  expect(await db().anchor.count({ where: { conceptId: concept.id } })).toBe(0);
});
