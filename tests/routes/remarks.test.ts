import { beforeAll, expect, it } from "vitest";
import { newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { replyField } from "~/domain/concepts/reply-fields";
import { member, type Person } from "../cast";
import { joined } from "../coauthors";
import { conceptIn, whole } from "../drafts";
import { useServer } from "../server";
import { decidedOn, returnAndAnnounce } from "../deciding";
import { at, handedIn, remarkOn, reviewOf } from "../reviews";

const server = useServer();

let author: Person;
let organizer: Person;
let expert: Person;

beforeAll(async () => {
  [author, organizer, expert] = [await member("participant"), await member("organizer"), await member("expert")];
});

/** A page without what is new at every answer. */
const bare = (text: string) => text.replace(/nonce(=|\\*",\\*)"[^"\\]*/g, "");

async function judged() {
  const concept = await handedIn(author);
  await reviewOf(expert.id, concept.id);
  return concept;
}

it("tells an author the same, byte for byte, whether a decision is recorded or not", async () => {
  const { id, code } = await judged();
  await remarkOn(expert, code, "", "Say who pays for it.");
  const path = `/concepts/drafts/${code}`;
  const paths = [path, `${path}/edit`, `${path}/remarks`, `${path}/submission`, `${path}.data`, "/concepts", "/"];
  const { revision } = await at(code);
  // What an author may try meanwhile, by forms that were opened before or made up.
  const posts = [
    [`${path}/submission`, { revision: String(revision) }],
    [`${path}/edit`, { ...whole, revision: String(revision) }],
    [`${path}/remarks`, { seen: "answers" }],
    [`${path}/withdrawal`, { revision: String(revision + 1) }],
  ] as const;
  const told = async () => {
    const answers = [
      ...(await Promise.all(paths.map((one) => server.get(one, author)))),
      ...(await Promise.all(posts.map(([one, fields]) => server.post(one, fields, author)))),
    ];
    return Promise.all(answers.map(async (answer) => [answer.url, answer.status, bare(await answer.text())]));
  };
  const before = await told();
  expect(before[0]![2]).toContain("Reviewers have been asked to answer by");
  for (const decision of ["accept", "return"] as const) {
    await decidedOn(id, organizer, decision);
    expect(await told()).toEqual(before);
    await db().conceptDecision.delete({ where: { conceptId: id } });
  }
  for (const [, , text] of before) expect(text).not.toContain("Say who pays for it.");
  for (const [, , text] of before) expect(text).not.toContain(expert.pseudonym);
});

it("lets an author withdraw while a decision is recorded, from the page opened before it, and forgets it", async () => {
  const { id, code } = await judged();
  const { revision } = await at(code);
  await decidedOn(id, organizer, "accept");
  const answer = await server.post(`/concepts/drafts/${code}/withdrawal`, { revision: String(revision) }, author);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/concepts/drafts/${code}`]);
  expect(await db().conceptDecision.count({ where: { conceptId: id } })).toBe(0);
  expect(await db().concept.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "withdrawn" });
});

it("keeps authors and strangers out of the room, whatever they post", async () => {
  const { id, code } = await judged();
  const own = await remarkOn(expert, code, "", "Say who pays for it.");
  const hostile = await member("expert");
  const former = await member("expert");
  const second = (await conceptIn("draft", author)).code;
  for (const who of [hostile, former]) await joined(author, second, who);
  await db().concept.update({ where: { code: second }, data: { state: "in_review", submissions: 1 } });
  const paths = (concept: string) => {
    const room = `/reviews/concepts/${concept}/remarks`;
    return [
      [`${room}/new`, { section: "", body: "Words of some length.", formToken: newToken() }],
      [`${room}/${own}/edit`, { body: "Words of some length.", seen: sha256("Say who pays for it.") }],
      [`${room}/${own}/deletion`, {}],
    ] as const;
  };
  const before = await db().remark.findMany();
  const tries = async (who: Person, concept: string) =>
    Promise.all(paths(concept).map(async ([path, fields]) => (await server.post(path, fields, who)).status));
  expect(await tries(author, code)).toEqual([403, 403, 403]);
  expect(await tries(hostile, code)).toEqual([404, 404, 404]);
  expect(await tries(hostile, second)).toEqual([404, 404, 404]);
  await reviewOf(former.id, (await db().concept.findUniqueOrThrow({ where: { code: second } })).id);
  expect(await tries(former, second)).toEqual([403, 403, 403]);
  expect((await server.get(`/reviews/concepts/${code}/remarks`, author)).status).toBe(403);
  expect((await server.get(`/reviews/concepts/${code}/remarks`, hostile)).status).toBe(404);
  expect(await db().remark.findMany()).toEqual(before);
  await db().remark.updateMany({ where: { conceptId: id }, data: { announced: true } });
  // Once it has gone to the authors nobody changes it: the words come back, with a message.
  const [, edit, deletion] = paths(code);
  const answers = [await server.post(edit[0], edit[1], expert), await server.post(deletion[0], deletion[1], organizer)];
  expect(answers.map(({ status }) => status)).toEqual([422, 409]);
  expect(await answers[0]!.text()).toContain("Words of some length.");
});

it("hands in a returned text only with an answer to each remark, and leads to the one that lacks it", async () => {
  const { code } = await judged();
  const [first, second] = [
    await remarkOn(expert, code, "", "Say who pays for it."),
    await remarkOn(expert, code, "text-what-to-do", "Say when it begins."),
  ];
  await returnAndAnnounce(organizer, await at(code));
  const path = `/concepts/drafts/${code}`;
  const submit = async () => server.post(`${path}/submission`, { revision: String((await at(code)).revision) }, author);
  const refused = await submit();
  const text = await refused.text();
  expect([refused.status, text.includes("Not every remark has an answer")]).toEqual([422, true]);
  expect(text).toContain(`href="${path}/remarks"`);
  const page = await (await server.get(`${path}/remarks`, author)).text();
  const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? "";
  expect([first, second].every((one) => seen.includes(one))).toBe(true);
  expect([page.includes(expert.pseudonym), page.includes(expert.id)]).toEqual([false, false]);
  const typed = { seen, [replyField(first)]: "The budget.", [replyField(second)]: "x".repeat(3001) };
  const tooLong = await server.post(`${path}/remarks`, typed, author);
  expect([tooLong.status, (await tooLong.text()).includes("The budget.")]).toEqual([422, true]);
  const saved = await server.post(`${path}/remarks`, { ...typed, [replyField(second)]: "At once." }, author);
  expect([saved.status, saved.headers.get("Location")]).toEqual([303, `${path}?done=remarksAnswered`]);
  expect(await (await server.get(path, author)).text()).toContain("Every remark is answered");
  expect((await submit()).status).toBe(303);
  // What is typed after the text has gone comes back and is kept.
  const late = await server.post(`${path}/remarks`, { ...typed, [replyField(second)]: "Later." }, author);
  expect([late.status, (await late.text()).includes("Later.")]).toEqual([422, true]);
});
