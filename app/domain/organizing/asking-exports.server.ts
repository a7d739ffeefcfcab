import { sayBack } from "~/domain/mistakes";
import { record } from "~/domain/log/recording.server";
import { notify } from "~/domain/notices/notifying.server";
import { boardFilterOf, boardQuery } from "~/domain/concepts/board.schema";
import { describeBoard } from "~/domain/concepts/board.server";
import { describeView } from "~/domain/matrix/describing-view.server";
import { viewOf, viewQuery } from "~/domain/matrix/filters.schema";
import { Mendable } from "~/domain/mendable";
import { allow, may, type Who } from "~/domain/permissions";
import { defaultLanguage, type Language } from "~/locales/t";
import { now, today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { handOutJobFile, addGrantedJob } from "~/platform/jobs.server";
import { wakeRunner } from "~/platform/job-runner.server";
import { found, refuse } from "~/platform/refuse";
import { type ExportKind, type ExportStanding, waitsDays, wholeKinds } from "./exports";
import type { ExportAsked } from "./exports.schema";
import { describeDiscussion, discussionFilter } from "./exporting-discussion.server";
import { describeRegistrations, registrationsFilter } from "./exporting-registrations.server";
import { exportWork } from "./making-exports.server";

/** The earliest day of which a request still waits. */
function oldestWaiting(): string {
  return new Date(now() - waitsDays * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

function standingOf({ state, askedOn }: { state: string; askedOn: string }): ExportStanding {
  return state === "waiting" && askedOn < oldestWaiting() ? "lapsed" : (state as ExportStanding);
}

/** Asks for a bulk export; gives the code of the request. One of a kind at a time. */
export async function askExport(who: Who | null, asked: ExportAsked, language: Language): Promise<string> {
  allow(who, may.organize(who));
  const { kind, reason, format = "csv" } = asked;
  const filter = await filterOf(who, kind, asked.filter ?? "", format);
  return transaction(async (tx) => {
    const seq = await nextNumber(tx, "export-request");
    const same = { kind, askedById: who.id, state: "waiting", askedOn: { gte: oldestWaiting() } };
    if (await tx.exportRequest.count({ where: same })) {
      throw new Mendable((wholeKinds as readonly string[]).includes(kind) ? "kind" : "form", sayBack("exportAsked"));
    }
    const { code } = await tx.exportRequest.create({
      data: {
        ...{ id: newId(), code: newCode(), kind, filter, format, language, reason, seq },
        ...{ askedById: who.id, askedOn: today(), state: "waiting" },
      },
      select: { code: true },
    });
    await recordStep(tx, who, "asked", { code, kind });
    return code;
  });
}

/** What a request keeps of an address: nothing that narrows no list. */
async function filterOf(who: Who, kind: ExportKind, query: string, format: string): Promise<string> {
  if (kind === "discussion") return discussionFilter(who, query, format);
  if (kind === "registrations") return registrationsFilter(who, query);
  if (kind === "matrix") return viewQuery(viewOf(query));
  return kind === "concepts" ? boardQuery(boardFilterOf(query)) : "";
}

/** The filter of a request in words; null where the whole of something is asked for. */
async function inWords(who: Who, { kind, filter }: { kind: string; filter: string }, language: Language) {
  if (kind === "discussion") return describeDiscussion(who, filter, language);
  if (kind === "registrations") return describeRegistrations(who, filter, language);
  if (kind === "matrix") return describeView(who, viewOf(filter), language);
  return kind === "concepts" ? describeBoard(who, filter, language) : null;
}

const mostListed = 50;

/** The latest requests of all organizers, the newest first. */
export async function listExports(who: Who | null) {
  allow(who, may.organize(who));
  const rows = await db().exportRequest.findMany({ orderBy: { seq: "desc" }, take: mostListed });
  return shown(who, rows);
}

/**
 * One request, with what the actor may do about it and, for the one who asked, how the making of its file stands. Of a
 * view of the matrix, and of the board, its filter in words.
 */
export async function findExport(who: Who | null, code: string, language: Language = defaultLanguage) {
  allow(who, may.organize(who));
  const row = found(await db().exportRequest.findUnique({ where: { code } }));
  const [request] = await shown(who, [row]);
  const job =
    row.jobCode && row.askedById === who.id
      ? await db().job.findFirst({
          where: { ownerId: who.id, code: row.jobCode },
          select: { code: true, state: true, madeOn: true },
        })
      : null;
  return { ...request!, job, view: await inWords(who, row, language) };
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

async function shown(who: Who, rows: Row[]) {
  const people = await db().account.findMany({
    where: { id: { in: rows.flatMap(({ askedById, decidedById }) => [askedById, decidedById ?? []].flat()) } },
    select: { id: true, pseudonym: true },
  });
  const name = (id: string | null) => people.find((one) => one.id === id)?.pseudonym ?? null;
  return rows.map((row) => {
    const standing = standingOf(row);
    const waits = standing === "waiting";
    return {
      ...{ code: row.code, kind: row.kind as ExportKind, format: row.format, reason: row.reason, standing },
      ...{ askedOn: row.askedOn, decidedOn: row.decidedOn },
      asker: name(row.askedById),
      decider: row.decidedById ? name(row.decidedById) : null,
      mayDecide: waits && may.decideExport(who, row),
      mayWithdraw: waits && may.ownExport(who, row),
      own: may.ownExport(who, row),
    };
  });
}

async function findRow(tx: Tx, code: string) {
  return tx.exportRequest.findUnique({ where: { code } });
}

/** Another organizer allows the export: its file is made for the one who asked. */
export async function allowExport(who: Who | null, code: string): Promise<void> {
  await transaction(async (tx) => {
    const request = await decide(tx, who, code, "allowed");
    const jobCode = await addGrantedJob(tx, request.askedById, exportWork, { request: code });
    await tx.exportRequest.update({ where: { code }, data: { jobCode } });
  });
  wakeRunner();
}

/** Another organizer refuses the export. */
export async function refuseExport(who: Who | null, code: string): Promise<void> {
  await transaction((tx) => decide(tx, who, code, "refused"));
}

/** Who asked withdraws the request. */
export async function withdrawExport(who: Who | null, code: string): Promise<void> {
  await transaction((tx) => decide(tx, who, code, "withdrawn"));
}

/** Writes how a waiting request ends; whoever comes second, or too late, is refused with 409. */
async function decide(tx: Tx, who: Who | null, code: string, state: "allowed" | "refused" | "withdrawn") {
  allow(who, may.organize(who));
  const request = found(await findRow(tx, code));
  allow(who, state === "withdrawn" ? may.ownExport(who, request) : may.decideExport(who, request));
  const { count } = await tx.exportRequest.updateMany({
    where: { code, state: "waiting", askedOn: { gte: oldestWaiting() } },
    data: { state, ...(state !== "withdrawn" && { decidedById: who.id, decidedOn: today() }) },
  });
  if (count === 0) refuse(409, "exportDecided");
  await notify(tx, who.id, [request.askedById], { kind: "decision", subject: code, says: `export.${state}` });
  await recordStep(tx, who, state, request);
  return request;
}

/**
 * Hands the file of an allowed export to the one who asked for it: once, then it is gone. Refuses with 409 while it is
 * being made, and when it has been taken or its time is over.
 */
export async function takeExport(who: Who | null, code: string) {
  allow(who, may.organize(who));
  const taken = await transaction(async (tx) => {
    const request = found(await findRow(tx, code));
    allow(who, may.ownExport(who, request));
    const file = request.jobCode ? await handOutJobFile(tx, who.id, request.jobCode) : null;
    if (!file) refuse(409, "exportGone");
    await recordStep(tx, who, "taken", request);
    return { ...file, kind: request.kind as ExportKind };
  });
  const file = await taken.open();
  if (!file) refuse(409, "exportGone");
  return { kind: taken.kind, ending: taken.ending, ...file };
}

/** What happens to a request stands in the log with its kind. */
async function recordStep(tx: Tx, who: Who, act: string, { code, kind }: { code: string; kind: string }) {
  await record(tx, who.id, `export.${act}`, { kind: "export", code }, kind);
}

/** How many requests of others wait for this organizer. */
export async function countWaitingExports(who: Who | null): Promise<number> {
  allow(who, may.organize(who));
  return db().exportRequest.count({
    where: { state: "waiting", askedOn: { gte: oldestWaiting() }, askedById: { not: who.id } },
  });
}
