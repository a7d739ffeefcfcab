import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, type Prisma, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { type CandidacyState, candidacyStates } from "./candidacies";
import type { Board } from "./candidacies.schema";
import { named, titled } from "./naming";
import { cardToJudge } from "./setting-candidacies.server";
import { writersOf } from "./writers.server";

const pageLength = 25;
/** Bodies and positions that the board offers to narrow it to. */
const mostOffered = 60;

const withPosition = { position: { include: { body: true } } } as const;

type Row = Prisma.CandidacyGetPayload<{ include: typeof withPosition }>;

function fitting({ sphere, region, body, position }: Board): Prisma.CandidacyWhereInput {
  return {
    ...(position && { positionKey: position }),
    position: {
      ...(body && { bodyKey: body }),
      body: {
        ...(sphere && { sphere }),
        ...(region && { regionCode: region === "none" ? null : region }),
      },
    },
  };
}

/** Of these candidacies, those whose position still stands on the card, as "card position". */
async function stillChosen(tx: Tx, rows: { cardNumber: string; positionKey: string }[]): Promise<Set<string>> {
  const pairs = rows.map(({ cardNumber, positionKey }) => ({ cardNumber, positionKey }));
  const chosen = pairs.length
    ? await tx.choice.findMany({ where: { OR: pairs }, select: { cardNumber: true, positionKey: true } })
    : [];
  return new Set(chosen.map(({ cardNumber, positionKey }) => `${cardNumber} ${positionKey}`));
}

/** A candidacy in a line: which card for what, how far, since when, and whether its holder still wants it. */
function line(row: Row, chosen: Set<string>, language: Language) {
  const { cardNumber, positionKey, changedOn, position } = row;
  return {
    ...{ cardNumber, positionKey, changedOn },
    state: row.state as CandidacyState,
    title: titled(position, language),
    body: named(position.body, language),
    withdrawn: !chosen.has(`${cardNumber} ${positionKey}`),
  };
}

/** A page of the candidacies that fit, by position and card, with how many there are of each state. */
export async function listCandidacies(who: Who | null, board: Board, language: Language) {
  allow(who, may.followCandidates(who));
  const last = board.after
    ? await db().candidacy.findUnique({
        where: { code: board.after },
        select: { positionKey: true, cardNumber: true },
      })
    : null;
  const rest = last && {
    OR: [
      { positionKey: { gt: last.positionKey } },
      { positionKey: last.positionKey, cardNumber: { gt: last.cardNumber } },
    ],
  };
  const [rows, groups] = await Promise.all([
    db().candidacy.findMany({
      where: { AND: [fitting(board), board.state ? { state: board.state } : {}, rest ?? {}] },
      orderBy: [{ positionKey: "asc" }, { cardNumber: "asc" }],
      take: pageLength + 1,
      include: withPosition,
    }),
    db().candidacy.groupBy({ by: ["state"], where: fitting(board), _count: { _all: true } }),
  ]);
  const page = rows.slice(0, pageLength);
  const chosen = await stillChosen(db(), page);
  return {
    items: page.map((row) => line(row, chosen, language)),
    counts: candidacyStates.map((state) => ({
      state,
      count: groups.find((group) => group.state === state)?._count._all ?? 0,
    })),
    next: rows.length > pageLength ? (page.at(-1)?.code ?? "") : "",
  };
}

/** The bodies that have candidacies, and of the one chosen the positions that do: what the board can be narrowed to. */
export async function listBoardPlaces(who: Who | null, { body, position }: Board, language: Language) {
  allow(who, may.followCandidates(who));
  const followed = { candidacies: { some: {} } };
  const [bodies, positions] = await Promise.all([
    db().body.findMany({
      where: { OR: [{ positions: { some: followed } }, { key: body }] },
      orderBy: [{ sort: "asc" }, { key: "asc" }],
      take: mostOffered,
    }),
    db().position.findMany({
      where: { OR: [{ ...followed, bodyKey: body }, { key: position }] },
      orderBy: [{ sort: "asc" }, { key: "asc" }],
      take: mostOffered,
    }),
  ]);
  return {
    bodies: bodies.map((row) => ({ value: row.key, label: named(row, language) })),
    positions: positions.map((row) => ({ value: row.key, label: titled(row, language) })),
  };
}

/** How far organizers are with the cards of a position: by card, and those whose holders no longer want it. */
export async function listCandidaciesFor(who: Who | null, key: string) {
  allow(who, may.followCandidates(who));
  const rows = await db().candidacy.findMany({
    where: { positionKey: key },
    orderBy: { cardNumber: "asc" },
    select: { cardNumber: true, positionKey: true, state: true },
  });
  const chosen = await db().choice.findMany({ where: { positionKey: key }, select: { cardNumber: true } });
  const wanting = new Set(chosen.map(({ cardNumber }) => cardNumber));
  const brief = rows.map(({ cardNumber, state }) => ({ cardNumber, state: state as CandidacyState }));
  return {
    states: Object.fromEntries(brief.map(({ cardNumber, state }) => [cardNumber, state])),
    withdrawn: brief.filter(({ cardNumber }) => !wanting.has(cardNumber)),
  };
}

/** The candidacies of one card and how many notes it has, for pages that record that it was opened. */
export async function workOnCard(tx: Tx, number: string, language: Language) {
  const rows = await tx.candidacy.findMany({
    where: { cardNumber: number },
    orderBy: { positionKey: "asc" },
    include: withPosition,
  });
  const chosen = await stillChosen(tx, rows);
  return {
    candidacies: rows.map((row) => line(row, chosen, language)),
    notes: await tx.cardNote.count({ where: { cardNumber: number } }),
  };
}

/** One candidacy with all its steps, or the beginning of one. It tells of one card: that it was opened is recorded. */
export async function findCandidacy(who: Who | null, number: string, key: string, language: Language) {
  allow(who, may.followCandidates(who));
  return transaction(async (tx) => {
    const card = await cardToJudge(tx, who, number);
    const position = found(await tx.position.findUnique({ where: { key }, include: { body: true } }));
    const place = { cardNumber_positionKey: { cardNumber: card.number, positionKey: key } };
    const choice = await tx.choice.findUnique({ where: place, select: { rank: true, readiness: true } });
    const kept = await tx.candidacy.findUnique({
      where: place,
      select: { state: true, steps: { orderBy: { seq: "asc" } } },
    });
    if (!choice && !kept) refuse(404);
    await record(tx, who.id, "card.opened", { kind: "card", code: card.number });
    const steps = kept?.steps ?? [];
    const writers = await writersOf(
      steps.map(({ byId }) => byId),
      tx,
    );
    return {
      ...{ number: card.number, key, choice },
      title: titled(position, language),
      body: named(position.body, language),
      state: (kept?.state ?? null) as CandidacyState | null,
      last: steps.at(-1)?.seq ?? 0,
      steps: steps.map(({ toState, reason, takenOn, byId }) => ({
        ...{ reason, takenOn },
        state: toState as CandidacyState,
        by: writers.get(byId) ?? null,
      })),
    };
  });
}
