import { statSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { skeletonOf } from "~/domain/accounts/pseudonyms";
import { holderTag } from "~/domain/matrix/card-holder.server";
import { workLanguages, yearBands } from "~/domain/matrix/answers";
import { regionCodes } from "~/domain/matrix/catalogue";
import { givesAway } from "~/domain/matrix/giving-away";
import { spheres } from "~/domain/spheres";
import { checkpoint, closeDatabase, db, openDatabase } from "~/platform/db.server";
import { env, forgetEnv } from "~/platform/env.server";
import { checkPassphrase } from "~/platform/passphrase.server";
import { fillDemonstration } from "../../prisma/seed/fill-demonstration.server";
import { anotherDatabase, onPostgresql, useDatabase } from "../database";

useDatabase();

const passphrase = "demonstration only never real people";
/** Of the clock, and of the processor: the second hardly depends on what else the machine does. */
let seconds = 0;
let worked = 0;
let said = "";

beforeAll(async () => {
  const heard = vi.spyOn(console, "log").mockImplementation((...words) => void (said += words.join(" ")));
  const start = performance.now();
  const before = process.cpuUsage();
  await fillDemonstration();
  seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  worked = (user + system) / 1_000_000;
  heard.mockRestore();
});

const published = () => db().concept.findMany({ where: { state: "published" }, orderBy: { publishedSeq: "asc" } });

/** What the community says, in order, without what depends on the secrets of an installation. */
async function content() {
  const rows = await db().card.findMany({
    include: {
      ...{ choices: true, spheres: { orderBy: { sphere: "asc" } } },
      ...{ languages: { orderBy: { language: "asc" } }, regions: { orderBy: { regionCode: "asc" } } },
    },
  });
  const cards = rows.map(({ number, holderTag: _tag, choices, ...card }) =>
    JSON.stringify([
      card,
      choices.map((one) => `${one.rank} ${one.positionKey} ${one.readiness} ${one.why}`).sort(),
    ]).replaceAll(number, ""),
  );
  return {
    people: await db().account.findMany({ orderBy: { id: "asc" }, omit: { passphraseHash: true } }),
    applications: await db().application.findMany({
      orderBy: { seq: "asc" },
      include: { spheres: true, languages: true, decisions: true },
    }),
    concepts: await db().concept.findMany({ orderBy: { code: "asc" } }),
    steps: await db().conceptStep.findMany({ orderBy: { seq: "asc" } }),
    comments: await db().comment.findMany({ orderBy: [{ conceptId: "asc" }, { seq: "asc" }] }),
    cards: cards.sort(),
    residences: await db().card.groupBy({ by: ["residence"], _count: true, orderBy: { residence: "asc" } }),
    positions: await db().position.findMany({ orderBy: { key: "asc" }, select: { key: true, candidateCount: true } }),
    candidacies: await db().candidacy.findMany({
      orderBy: { code: "asc" },
      omit: { cardNumber: true },
      include: { steps: { orderBy: { seq: "asc" } } },
    }),
    notes: await db().cardNote.findMany({ orderBy: { seq: "asc" }, omit: { cardNumber: true } }),
    // Numbers of cards are drawn anew in each installation, and the hashes follow them.
    log: (await db().logEntry.findMany({ orderBy: { seq: "asc" }, omit: { hash: true } })).map((entry) =>
      entry.subjectKind === "card" ? { ...entry, subject: "" } : entry,
    ),
    counters: await db().counter.findMany({ orderBy: { name: "asc" } }),
  };
}

describe("people", () => {
  test("are as many as in 2024", async () => {
    const count = (role: string) => db().account.count({ where: { role } });
    expect(await count("participant")).toBe(700);
    expect(await count("expert")).toBe(7);
    expect(await count("moderator")).toBe(1);
    expect(await count("organizer")).toBe(2);
    expect(await count("administrator")).toBe(1);
    expect(await db().application.count({ where: { state: "admitted" } })).toBe(700);
    expect(await db().application.count({ where: { state: "submitted" } })).toBe(40);
    expect(await db().application.count({ where: { state: "declined" } })).toBe(8);
    expect(await db().application.count({ where: { state: "withdrawn" } })).toBe(3);
    expect(await count("applicant")).toBe(40 + 8 + 3);
  });

  test("have applications that tell a consistent story", async () => {
    const applications = await db().application.findMany({
      orderBy: { seq: "asc" },
      include: { account: true, decisions: true, spheres: true, languages: true },
    });
    expect(applications.map((one) => one.seq)).toEqual(applications.map((_, i) => i + 1));
    let day = "";
    for (const { account, decisions, ...one } of applications) {
      expect(one.submittedOn! >= day).toBe(true);
      day = one.submittedOn!;
      expect(account.role).toBe(one.state === "admitted" ? "participant" : "applicant");
      expect(decisions.map(({ outcome }) => outcome)).toEqual(
        ["admitted", "declined"].includes(one.state) ? [one.state] : [],
      );
      expect(decisions.every(({ decidedOn }) => decidedOn > one.submittedOn! && decidedOn < "2025")).toBe(true);
      expect(decisions.every(({ reason, outcome }) => reason !== "" || outcome === "admitted")).toBe(true);
      expect(one.motivation.length).toBeGreaterThan(100);
      // Admission takes the answers away.
      const answers = one.state === "admitted" ? [""] : ["under3", "3to10", "11to20", "over20"];
      expect(answers).toContain(one.experience);
      expect(one.languages.length > 0).toBe(one.state !== "admitted");
      expect(one.spheres.length > 0).toBe(one.state !== "admitted");
      expect(one.spheres.every(({ sphere }) => (spheres as readonly string[]).includes(sphere))).toBe(true);
    }
    const months = new Set(applications.flatMap((one) => one.decisions.map(({ decidedOn }) => decidedOn.slice(0, 7))));
    expect(months.size).toBe(12);
  });

  test("cannot be taken for each other", async () => {
    const accounts = await db().account.findMany();
    expect(new Set(accounts.map((one) => one.skeleton)).size).toBe(accounts.length);
    for (const one of accounts) {
      expect(one.skeleton).toBe(skeletonOf(one.pseudonym));
      expect([...one.pseudonym].length).toBeGreaterThanOrEqual(3);
      expect([...one.pseudonym].length).toBeLessThanOrEqual(30);
    }
  });

  test("cannot be signed in as, but for the demonstration accounts, which are announced", async () => {
    const open = await db().account.findMany({
      where: { passphraseHash: { not: "-" } },
      orderBy: { pseudonym: "asc" },
    });
    expect(open.map((one) => [one.pseudonym, one.role])).toEqual([
      ["demo-administrator", "administrator"],
      ["demo-author", "participant"],
      ["demo-expert", "expert"],
      ["demo-moderator", "moderator"],
      ["demo-organizer", "organizer"],
      ["demo-organizer-2", "organizer"],
      ["demo-participant", "participant"],
      ["demo-pending", "applicant"],
    ]);
    expect(await checkPassphrase(open[0]!.passphraseHash, passphrase)).toBe(true);
    expect(said).toContain(passphrase);
    expect(said).toContain("invented");
    for (const one of open) expect(said).toContain(one.pseudonym);
  });
});

describe("cards", () => {
  test("say what the participants said of where they live", async () => {
    const participants = await db().account.findMany({ where: { role: "participant" }, select: { id: true } });
    const cards = await db().card.findMany({
      where: { holderTag: { in: participants.map(({ id }) => holderTag(id)) } },
    });
    const count = (residence: string) => cards.filter((card) => card.residence === residence).length;
    expect([cards.length, count("in_belarus"), count("abroad"), count("unsaid")]).toEqual([700, 210, 390, 100]);
    expect(await db().card.count({ where: { residence: "in_belarus" } })).toBe(210);
  });

  test("hold one to five choices each, in a dense order, of positions that are open", async () => {
    expect(await db().choice.count()).toBe(1500);
    const cards = await db().card.findMany({
      include: { choices: { orderBy: { rank: "asc" }, include: { position: true } } },
    });
    expect(cards.filter((card) => card.choices.length > 0)).toHaveLength(520);
    for (const { choices } of cards) {
      expect(choices.length).toBeLessThanOrEqual(5);
      expect(choices.map(({ rank }) => rank)).toEqual(choices.map((_, i) => i + 1));
      expect(choices.every(({ position }) => position.retiredOn === null)).toBe(true);
      expect(choices.every((one) => ["now", "after_training", "within_two_years"].includes(one.readiness))).toBe(true);
    }
    for (const pseudonym of ["demo-participant", "demo-author"]) {
      const { id } = await db().account.findUniqueOrThrow({ where: { pseudonym } });
      const card = cards.find((one) => one.holderTag === holderTag(id));
      expect(card?.choices.length).toBeGreaterThanOrEqual(3);
    }
  });

  test("answer what is asked, in part and from the lists, a third of them nothing", async () => {
    const cards = await db().card.findMany({
      where: { choices: { some: {} } },
      include: { spheres: true, languages: true, regions: true },
    });
    const silent = cards.filter(
      ({ service, education, languages, regions }) => !service && !education && !languages.length && !regions.length,
    );
    expect(silent.length / cards.length).toBeGreaterThan(0.25);
    expect(silent.length / cards.length).toBeLessThan(0.45);
    const known = (values: readonly string[], said: string[]) =>
      expect(said.filter((one) => one !== "" && !values.includes(one))).toEqual([]);
    known(
      yearBands,
      cards.flatMap(({ service, management }) => [service, management]),
    );
    known(
      spheres,
      cards.flatMap((card) => card.spheres.map(({ sphere }) => sphere)),
    );
    known(
      workLanguages,
      cards.flatMap((card) => card.languages.map(({ language }) => language)),
    );
    known(
      regionCodes,
      cards.flatMap((card) => card.regions.map(({ regionCode }) => regionCode)),
    );
    const whys = (await db().choice.findMany({ where: { why: { not: "" } } })).map(({ why }) => why);
    expect(whys.length).toBeGreaterThan(100);
    expect(whys.filter((why) => givesAway(why).length > 0 || [...why].length > 500)).toEqual([]);
  });

  test("are counted with each position", async () => {
    const positions = await db().position.findMany({ include: { _count: { select: { choices: true } } } });
    expect(positions.filter((one) => one.candidateCount !== one._count.choices)).toEqual([]);
  });

  test("are spread unevenly: nobody, some, enough and a crowd, at every kind of place", async () => {
    const positions = await db().position.findMany({ include: { body: true } });
    const all = (fits: (one: (typeof positions)[number]) => boolean) => positions.filter(fits).length;
    expect(all((one) => one.candidateCount === 0)).toBeGreaterThan(100);
    expect(all((one) => one.candidateCount === one.seats)).toBeGreaterThan(50);
    expect(all((one) => one.candidateCount > 0 && one.candidateCount < one.seats)).toBeGreaterThan(0);
    expect(all((one) => one.candidateCount > 3 * one.seats)).toBeGreaterThan(10);
    const kinds = new Map<string, number>();
    for (const { body, candidateCount } of positions)
      kinds.set(body.kind, (kinds.get(body.kind) ?? 0) + candidateCount);
    for (const kind of ["central", "regional", "local"]) expect(kinds.get(kind)).toBeGreaterThan(150);
    if (process.env.SHOW) console.log(kinds);
  });

  test("leave as many district chairs without anybody as the real matrix did", async () => {
    const chairs = await db().position.findMany({
      where: { key: { endsWith: ".district-chair" } },
      include: { body: true },
    });
    const share = (region: string) => {
      const own = chairs.filter((one) => one.body.regionCode === region);
      return `${own.filter((one) => one.candidateCount > 0).length}/${own.length}`;
    };
    expect(["BY-MI", "BY-BR", "BY-VI", "BY-HR", "BY-HO", "BY-MA"].map(share)).toEqual([
      ...["17/22", "14/16", "7/21", "6/17", "11/21", "13/21"],
    ]);
    const heads = { key: "city-district-administration-hm.city-district-head" };
    expect(await db().position.findUnique({ where: heads })).toMatchObject({ seats: 9, candidateCount: 7 });
  });

  test("are followed by organizers for positions that stand on them, step by step", async () => {
    const candidacies = await db().candidacy.findMany({
      include: { steps: { orderBy: { seq: "asc" } }, card: { include: { choices: true } } },
    });
    expect(candidacies).toHaveLength(12);
    const organizers = await db().account.findMany({ where: { role: "organizer" }, select: { id: true } });
    const numbers = [];
    for (const { steps, card, ...one } of candidacies) {
      expect(card.choices.some(({ positionKey }) => positionKey === one.positionKey)).toBe(true);
      let [state, day] = ["", "2024-09"];
      for (const step of steps) {
        expect([step.fromState, step.takenOn >= day]).toEqual([state, true]);
        expect(organizers.some(({ id }) => id === step.byId)).toBe(true);
        if (step.toState === "put_aside") expect(step.reason).not.toBe("");
        [state, day] = [step.toState, step.takenOn];
        numbers.push(step.seq);
      }
      expect([one.state, one.changedOn, day < "2025"]).toEqual([state, day, true]);
    }
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
    expect(new Set(candidacies.map(({ state }) => state)).size).toBe(5);
    expect(await db().cardNote.count()).toBe(2);
    const last = async (name: string) => (await db().counter.findUniqueOrThrow({ where: { name } })).value;
    expect([await last("candidacyStep"), await last("cardNote")]).toEqual([numbers.length, 2]);
  });

  test("cannot be joined to an account without the pepper", async () => {
    const accounts = await db().account.findMany({ orderBy: { id: "asc" } });
    const cards = await db().card.findMany({ orderBy: { number: "asc" } });
    const written = JSON.stringify(cards) + JSON.stringify(await db().choice.findMany());
    for (const { id, pseudonym } of accounts) {
      expect(written).not.toContain(id);
      expect(written).not.toContain(pseudonym);
    }
    const place = new Map(cards.map((card, i) => [card.holderTag, i]));
    const orders = {
      byId: accounts,
      byRow: await db().$queryRawUnsafe<{ id: string }[]>(
        // The order in which the database keeps them.
        `SELECT "id" FROM "Account" ORDER BY ${onPostgresql ? "ctid" : "rowid"}`,
      ),
      byQueue: await db()
        .application.findMany({ orderBy: { seq: "asc" } })
        .then((rows) => rows.map((row) => ({ id: row.accountId }))),
    };
    for (const order of Object.values(orders)) {
      const places = order.flatMap(({ id }) => place.get(holderTag(id)) ?? []);
      expect(places.length).toBeGreaterThanOrEqual(700);
      expect(
        Math.abs(
          correlation(
            places.map((_, i) => i),
            places,
          ),
        ),
      ).toBeLessThan(0.2);
    }
  });
});

function correlation(a: number[], b: number[]): number {
  const mean = (row: number[]) => row.reduce((sum, one) => sum + one, 0) / row.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (of: (i: number) => number) => a.reduce((all, _, i) => all + of(i), 0);
  const spread = Math.sqrt(sum((i) => (a[i]! - ma) ** 2) * sum((i) => (b[i]! - mb) ** 2));
  return sum((i) => (a[i]! - ma) * (b[i]! - mb)) / spread;
}

describe("concepts", () => {
  test("stand in every state", async () => {
    const groups = await db().concept.groupBy({ by: ["state", "authorKind"], _count: true });
    const count = (state: string, kind = "participant") =>
      groups.find((group) => group.state === state && group.authorKind === kind)?._count ?? 0;
    expect(count("published", "expert")).toBe(6);
    expect(count("published")).toBe(10);
    for (const state of ["draft", "submitted", "in_review", "returned", "accepted", "archived", "withdrawn"]) {
      expect(count(state)).toBeGreaterThan(0);
    }
    const own = await db().concept.findMany({
      where: { authors: { some: { account: { pseudonym: "demo-author" } } } },
      select: { state: true },
    });
    expect(own.map(({ state }) => state).sort()).toEqual(["draft", "published", "returned", "submitted"]);
  });

  test("are written by two now and then: one unnamed, one by a public name that is invented", async () => {
    const concepts = await db().concept.findMany({
      where: { authors: { some: { position: 2 } } },
      orderBy: [{ authorKind: "asc" }, { state: "desc" }],
      include: { authors: { orderBy: { position: "asc" } } },
    });
    expect(concepts.map(({ authorKind, state, authors }) => [authorKind, state, authors[1]?.shownAs])).toEqual([
      ["expert", "published", "name"],
      ["participant", "published", "participant"],
      ["participant", "draft", "participant"],
    ]);
    const [named] = concepts.map(({ authors }) => authors[1]!);
    expect(named!.biography).toContain("Выдуманая асоба");
    // Whoever stands by a name comments on that concept under no pseudonym.
    expect(await db().comment.count({ where: { authorId: named!.accountId } })).toBe(0);
  });

  test("came to their state step by step, after their author joined", async () => {
    const concepts = await db().concept.findMany({
      include: {
        steps: { orderBy: { seq: "asc" } },
        versions: true,
        authors: {
          orderBy: { position: "asc" },
          include: { account: { include: { application: { include: { decisions: true } } } } },
        },
      },
    });
    for (const { steps, versions, authors, ...concept } of concepts) {
      const [author] = authors.map(({ account }) => account);
      let [state, day] = ["draft", author!.application?.decisions[0]?.decidedOn ?? author!.joinedOn];
      expect(concept.startedOn > day).toBe(true);
      day = concept.startedOn;
      for (const step of steps) {
        expect(step.fromState).toBe(state);
        expect(step.takenOn >= day).toBe(true);
        expect(step.byId === author!.id).toBe(["submitted", "withdrawn"].includes(step.toState));
        expect(step.remarks !== "").toBe(step.toState === "returned");
        expect(step.remarksHtml !== "").toBe(step.toState === "returned");
        [state, day] = [step.toState, step.takenOn];
      }
      expect(concept.state).toBe(state);
      expect(day < "2025").toBe(true);
      expect(concept.authorKind === "expert").toBe(author!.role === "expert");
      expect(concept.bodyHtml).toContain("<p>");
      const shown = ["published", "archived"].includes(concept.state);
      expect(concept.slug !== null && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(concept.slug)).toBe(shown);
      const numbers = versions.map(({ number }) => number).sort();
      expect(numbers).toEqual(shown ? Array.from({ length: versions.length }, (_, at) => at + 1) : []);
      expect(versions.length > 0).toBe(shown);
      const read = versions.find(({ id }) => id === concept.currentId);
      expect([read?.number, read?.body]).toEqual(shown ? [versions.length, concept.body] : [undefined, undefined]);
    }
  });

  test("have proposals to change one of them, of which one became a version", async () => {
    const proposals = await db().proposal.findMany({
      orderBy: { state: "asc" },
      include: { version: true, concept: { include: { authors: true } } },
    });
    expect(proposals.map(({ state }) => state)).toEqual(["accepted", "declined", "open"]);
    for (const { state, version, concept, before, after, ...one } of proposals) {
      expect(before).not.toBe(after);
      expect(concept.openChanges).toBe(1);
      expect(concept.authors.map(({ accountId }) => accountId)).not.toContain(one.proposerId);
      expect(version?.body.includes(after) ?? false).toBe(state === "accepted");
      expect(version?.id ?? concept.currentId).toBe(concept.currentId);
      expect(one.decidedOn === null).toBe(state === "open");
      expect((one.decidedOn ?? one.proposedOn) >= one.proposedOn).toBe(true);
    }
  });

  test("are numbered in the order in which they were submitted and published", async () => {
    for (const [day, seq, name] of [
      ["submittedOn", "submittedSeq", "conceptSubmitted"],
      ["publishedOn", "publishedSeq", "conceptPublished"],
    ] as const) {
      const rows = await db().concept.findMany({ where: { [seq]: { not: null } }, orderBy: { [seq]: "asc" } });
      expect(rows.map((one) => one[seq])).toEqual(rows.map((_, i) => i + 1));
      expect(rows.map((one) => one[day]!)).toEqual(rows.map((one) => one[day]!).sort());
      expect(await db().counter.findUnique({ where: { name } })).toMatchObject({ value: rows.length });
    }
    const last = async (name: string) => (await db().counter.findUniqueOrThrow({ where: { name } })).value;
    expect(await last("conceptStep")).toBe(await db().conceptStep.count());
    expect(await last("application")).toBe(await db().application.count());
    expect(await last("application-decision")).toBe(await db().applicationDecision.count());
    expect(await last("log")).toBe(await db().logEntry.count());
  });
});

describe("discussions", () => {
  test("hold 683 comments on the six expert concepts, unevenly", async () => {
    const counts = (await published()).map((one) => [one.authorKind, one.commentCount] as const);
    const expert = counts.filter(([kind]) => kind === "expert").map(([, count]) => count);
    expect(expert.sort((a, b) => b - a)).toEqual([168, 141, 122, 103, 84, 65]);
    expect(counts.filter(([kind, count]) => kind === "participant" && count > 0)).toEqual([]);
    expect(await db().comment.count({ where: { state: { in: ["visible", "hidden"] } } })).toBe(683);
    expect(await db().comment.count()).toBe(683);
  });

  test("are whole: numbers dense, counts right, parents before children, three levels", async () => {
    const admitted = new Map(
      (await db().applicationDecision.findMany({ include: { application: true } })).map(
        (one) => [...[one.application.accountId, one.decidedOn]] as [string, string],
      ),
    );
    for (const concept of (await published()).filter((one) => one.authorKind === "expert")) {
      const authors = await db().conceptAuthor.findMany({ where: { conceptId: concept.id } });
      const wrote = (one: { authorId: string | null }) => authors.some(({ accountId }) => accountId === one.authorId);
      const comments = await db().comment.findMany({
        where: { conceptId: concept.id },
        orderBy: { seq: "asc" },
        include: { author: true },
      });
      const roots = comments.filter((one) => one.depth === 0);
      const byId = new Map(comments.map((one) => [one.id, one]));
      expect(comments.map((one) => one.seq)).toEqual(comments.map((_, i) => i + 1));
      expect(roots.map((one) => one.rootNumber)).toEqual(roots.map((_, i) => i + 1));
      expect([concept.commentCount, concept.lastSeq, concept.rootCount]).toEqual([
        comments.length,
        comments.length,
        roots.length,
      ]);
      expect(roots.length / comments.length).toBeCloseTo(0.5, 1);
      expect(new Set(comments.map((one) => one.depth))).toEqual(new Set([0, 1, 2]));
      expect(new Set(comments.map((one) => one.body)).size).toBe(comments.length);
      let day = concept.publishedOn!;
      for (const one of comments) {
        const parent = one.parentId === null ? null : byId.get(one.parentId)!;
        expect(one.depth).toBe(parent ? parent.depth + 1 : 0);
        expect(one.rootId).toBe(parent ? parent.rootId : one.id);
        if (parent)
          expect([parent.seq < one.seq, parent.authorId !== one.authorId, one.rootNumber]).toEqual([true, true, null]);
        expect(one.replyCount).toBe(comments.filter((other) => other.parentId === one.id).length);
        expect(one.writtenOn >= day && one.writtenOn < "2025").toBe(true);
        day = one.writtenOn;
        if (wrote(one)) continue;
        expect(one.author!.role).toBe("participant");
        expect(admitted.get(one.authorId!)! < one.writtenOn).toBe(true);
      }
      expect(comments.some(wrote)).toBe(true);
    }
  });
});

test("filling takes less than 20 seconds of the processor", async () => {
  if (process.env.SHOW) {
    await checkpoint();
    const size = onPostgresql ? "" : `, ${statSync(env().DATABASE_URL.slice(5)).size} bytes`;
    console.log(`filled in ${seconds.toFixed(2)} s, ${worked.toFixed(2)} s of the processor${size}`);
  }
  expect(worked).toBeLessThan(20);
});

test("a second start changes nothing, another database gets the same community", async () => {
  const quiet = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const before = await content();
  await fillDemonstration();
  expect(await content()).toEqual(before);
  expect(quiet.mock.calls.join(" ")).toContain(passphrase);

  const numbers = (await db().card.findMany()).map((card) => card.number);
  const first = env().DATABASE_URL;
  await closeDatabase();
  process.env.DATABASE_URL = await anotherDatabase();
  forgetEnv();
  try {
    await openDatabase();
    await fillDemonstration();
    const again = await content();
    for (const part of Object.keys(before) as (keyof typeof before)[]) expect(again[part]).toEqual(before[part]);
    const common = (await db().card.findMany()).filter((card) => numbers.includes(card.number));
    expect(common.length).toBeLessThan(10);
  } finally {
    await closeDatabase();
    process.env.DATABASE_URL = first;
    forgetEnv();
    await openDatabase();
    quiet.mockRestore();
  }
});
