import { beforeAll, expect, it } from "vitest";
import { askReviewers } from "~/domain/concepts/assigning.server";
import { decideAcceptance, decideReturn } from "~/domain/concepts/deciding.server";
import { dueFromToday } from "~/domain/concepts/keeping-reviews.server";
import { dayAfter } from "~/domain/days";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { everythingOf } from "../drafts";
import { handedIn } from "../reviews";
import { useServer } from "../server";

const server = useServer();

const words = "Say who pays for it, and from when.";
let author: Person;
let organizer: Person;
let second: Person;
let expert: Person;

beforeAll(async () => {
  author = await member("participant", "Hidden author");
  organizer = await member("organizer", "Deciding organizer");
  second = await member("administrator", "Deciding administrator");
  expert = await member("expert", "Judging expert");
});

const inReview = async (title: string, ...[who = author, state]: [Person?, "submitted"?]) =>
  (await handedIn(who, { title }, state)).code;

const textOf = async (path: string, who: Person) => (await server.get(path, who)).text();
const asked = (codes: string[]) => codes.map((code) => `code=${code}`).join("&");

/** A form with fields that come several times. */
const posted = (path: string, fields: [string, string][], who: Person) =>
  fetch(server.origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: `${who.cookie}; lang=en`, Origin: server.origin },
    body: new URLSearchParams(fields),
  });

it("asks several about several, says how many requests were made, and makes none twice", async () => {
  const codes = [await inReview("Asked about first", author, "submitted"), await inReview("Asked about then", expert)];
  const path = `/organize/concepts/assignment?${asked(codes)}`;
  const page = await textOf(path, organizer);
  expect(page).toContain("Asked about first");
  expect(page).toContain('value="Judging expert"');
  expect(page).toContain(`value="${dueFromToday()}"`);
  const form: [string, string][] = [
    ...codes.map((code): [string, string] => ["concept", code]),
    ...["Judging expert", "Deciding administrator"].map((name): [string, string] => ["reviewers", name]),
    ["dueOn", dueFromToday()],
  ];
  const made = await posted(path, form, organizer);
  expect(made.status).toBe(200);
  expect(await made.text()).toContain("3 requests were made");
  expect(await (await posted(path, form, organizer)).text()).toContain("0 requests were made");
  expect(await db().review.count()).toBe(3);
  expect((await everythingOf(codes[0]!)).state).toBe("in_review");
});

it("gives the form back with what is wrong beside it, and nothing is lost", async () => {
  const code = await inReview("Asked about wrongly");
  const path = `/organize/concepts/assignment?code=${code}`;
  const late = dayAfter(today(), -1);
  const answer = await posted(
    path,
    [
      ["concept", code],
      ["reviewers", "Judging expert"],
      ["dueOn", late],
    ],
    organizer,
  );
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toMatch(/id="dueOn-error"[^]*This day is over/);
  expect(page).toContain(`value="${late}"`);
  expect(page).toMatch(/value="Judging expert"[^>]*checked|checked[^>]*value="Judging expert"/);
  const nobody = await posted(
    path,
    [
      ["concept", code],
      ["dueOn", dueFromToday()],
    ],
    organizer,
  );
  expect(nobody.status).toBe(422);
  const foreign = [
    ["concept", code],
    ["reviewers", "Hidden author"],
    ["dueOn", dueFromToday()],
  ] as [string, string][];
  expect((await posted(path, foreign, organizer)).status).toBe(422);
  expect(await db().review.count({ where: { concept: { code } } })).toBe(0);
  for (const query of ["", "?code=", `?${asked(Array.from({ length: 101 }, (_, at) => `c${at}`))}`]) {
    expect((await server.get(`/organize/concepts/assignment${query}`, organizer)).status, query).toBe(400);
    expect((await server.get(`/organize/concepts/announcement${query}`, organizer)).status, query).toBe(400);
  }
});

it("leaves experts, and whoever writes the text, out of every act", async () => {
  const own = await inReview("By the organizer", organizer);
  await askReviewers(second, { codes: [own], reviewers: ["Judging expert"], dueOn: dueFromToday() });
  await decideAcceptance(second, { code: own, revision: 0 }, { words: "" });
  const { code: request } = await db().review.findFirstOrThrow({ where: { concept: { code: own } } });
  const acts: [string, [string, string][]][] = [
    [
      `${own}/acceptance`,
      [
        ["revision", "0"],
        ["words", ""],
      ],
    ],
    [
      `${own}/return`,
      [
        ["revision", "0"],
        ["words", words],
      ],
    ],
    [`${own}/announcement`, [["revision", "0"]]],
    [`${own}/decision/removal`, [["revision", "0"]]],
    [`${own}/requests/${request}/due`, [["dueOn", dueFromToday()]]],
    [`${own}/requests/${request}/removal`, []],
    [
      `assignment?code=${own}`,
      [
        ["concept", own],
        ["reviewers", "Judging expert"],
        ["dueOn", dueFromToday()],
      ],
    ],
  ];
  for (const [path, fields] of acts) {
    for (const who of [organizer, expert, author]) {
      expect((await posted(`/organize/concepts/${path}`, fields, who)).status, path).toBe(403);
    }
  }
  expect(await db().conceptDecision.count({ where: { concept: { code: own } } })).toBe(1);
  // Nothing tells who writes it what is decided, or who was asked.
  for (const path of [
    `/${own}`,
    `/${own}.data`,
    "?state=in_review",
    "?state=in_review&lacks=announcement",
    `/announcement?code=${own}`,
  ]) {
    const page = await textOf(`/organize/concepts${path}`, organizer);
    expect(page, path).not.toMatch(/Judging expert|not announced|decided to|"accept"/);
  }
  expect(await textOf("/organize", organizer)).not.toContain("waits to be announced");
  expect(await textOf("/organize", second)).toContain("1 decision waits to be announced");
});

it("names no author while a text is judged, on no page and in no payload", async () => {
  const code = await inReview("A text that somebody wrote");
  const pages = [
    ...["/organize/concepts?state=in_review", "/_.data?x", `/organize/concepts/${code}`],
    ...[`/organize/concepts/${code}/acceptance`, `/organize/concepts/${code}/return`],
    ...[`/organize/concepts/assignment?code=${code}`, `/organize/concepts/announcement?code=${code}`, "/organize/log"],
  ];
  const payloads = ["/organize/concepts.data?state=in_review", `/organize/concepts/${code}.data`];
  await decideReturn(organizer, { code, revision: 0 }, { words });
  for (const path of [...pages, ...payloads]) {
    const page = await textOf(path, second);
    expect(page, path).not.toContain("Hidden author");
    expect(page, path).not.toContain(author.id);
  }
});

it("decides, changes and takes back, and shows the authors nothing of it before it is announced", async () => {
  const code = await inReview("Decided on in silence");
  const path = `/organize/concepts/${code}`;
  const before = await textOf(`/concepts/drafts/${code}`, author);
  const bare = (page: string) => page.replace(/nonce="[^"]*"|value="[0-9a-f]{32,}"/g, "");
  const decided = await server.post(
    `${path}/acceptance`,
    { revision: "0", seen: "", words: "Well **said**." },
    organizer,
  );
  expect(decided.headers.get("Location")).toBe(`${path}?done=decided`);
  expect(bare(await textOf(`/concepts/drafts/${code}`, author))).toBe(bare(before));
  const box = await textOf(path, second);
  expect(box).toContain("Deciding organizer");
  expect(box).toContain("<strong>said</strong>");
  const seen = /name="seen" value="(\w+)"/.exec(box)![1]!;
  // The other has changed it meanwhile: what this page showed is announced by nobody.
  expect((await server.post(`${path}/return`, { revision: "0", seen, words }, second)).status).toBe(303);
  expect((await server.post(`${path}/announcement`, { revision: "0", seen }, second)).status).toBe(409);
  const late = await server.post(`${path}/acceptance`, { revision: "0", seen, words: "My words." }, organizer);
  expect(late.status).toBe(422);
  expect(await late.text()).toContain(">My words.</textarea>");
  const now = /name="seen" value="(\w+)"/.exec(await textOf(path, second))![1]!;
  const twice = await Promise.all(
    [0, 1].map(() => server.post(`${path}/announcement`, { revision: "0", seen: now }, second)),
  );
  expect(twice.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await textOf(`/concepts/drafts/${code}`, author)).toContain(words);
});

it("announces together, names what moved, and asks before", async () => {
  const [one, two] = [await inReview("Announced with others"), await inReview("Changed meanwhile")];
  for (const code of [one, two]) await decideAcceptance(organizer, { code, revision: 0 }, { words: "" });
  const path = `/organize/concepts/announcement?${asked([one, two])}`;
  const page = await textOf(path, second);
  expect(page).toContain("It cannot be undone");
  const values = [...page.matchAll(/name="decision"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="decision"/g)].map(
    ([, first, then]) => first ?? then!,
  );
  expect(values).toHaveLength(2);
  await db().conceptDecision.updateMany({ where: { concept: { code: two } }, data: { words: "Other words" } });
  const form = values.map((value): [string, string] => ["decision", value]);
  const both = await Promise.all([posted(path, form, second), posted(path, form, organizer)]);
  const said = await Promise.all(both.map((answer) => answer.text()));
  expect(said.filter((text) => text.includes("1 decision was announced"))).toHaveLength(1);
  for (const text of said) expect(text).toMatch(/have moved meanwhile[^]*Changed meanwhile/);
  expect((await everythingOf(one)).state).toBe("accepted");
  expect((await everythingOf(two)).state).toBe("in_review");
  expect((await posted(path, [["decision", "nonsense"]], second)).status).toBe(422);
});

it("chooses all on a page, and says in words what is overdue", async () => {
  const code = await inReview("Awaited for long");
  await askReviewers(second, { codes: [code], reviewers: ["Judging expert"], dueOn: today() });
  await db().review.updateMany({ where: { concept: { code } }, data: { dueOn: dayAfter(today(), -1) } });
  const board = await textOf("/organize/concepts?state=in_review&lacks=reviews", second);
  expect(board).toContain("1 review overdue");
  expect(board).not.toMatch(/name="code"[^>]*checked/);
  expect(await textOf("/organize/concepts?state=in_review&lacks=reviews&all=1", second)).toMatch(
    /name="code"[^>]*checked/,
  );
  expect(await textOf(`/organize/concepts/${code}`, second)).toContain("overdue: was awaited by");
});

it("opens in three languages, without words missing and without scripts where one reads", async () => {
  const code = await inReview("In three languages");
  await askReviewers(second, { codes: [code], reviewers: ["Judging expert"], dueOn: dueFromToday() });
  const { code: request } = await db().review.findFirstOrThrow({ where: { concept: { code } } });
  await decideReturn(organizer, { code, revision: 0 }, { words });
  for (const lang of ["be", "ru", "en"]) {
    for (const path of [
      ...[
        "?state=in_review",
        `/${code}`,
        `/${code}/acceptance`,
        `/${code}/return`,
        "/file?state=in_review&lacks=reviews",
      ],
      ...[`/${code}/requests/${request}/due`, `/assignment?code=${code}`, `/announcement?code=${code}`],
    ]) {
      const answer = await server.get(`/organize/concepts${path}`, second, { lang });
      expect(answer.status, path).toBe(200);
      const page = await answer.text();
      const shown = page.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ");
      expect(shown).not.toMatch(/\b(organizing-reviews|organizing-concepts|common):|\b[a-z]+\.[a-z]+[A-Z]\w+\b/);
      if (!/acceptance$|return$/.test(path)) expect(page).not.toContain('type="module"');
    }
  }
  expect(server.output).not.toContain("No words for");
});
