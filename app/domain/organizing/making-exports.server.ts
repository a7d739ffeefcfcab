import yazl from "yazl";
import { byteOrderMark, csv } from "~/domain/csv";
import { named, titled } from "~/domain/matrix/naming";
import { may } from "~/domain/permissions";
import { type Language, languageName, translator } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { defineWork, type Task } from "~/platform/job-runner.server";
import { sheetFile } from "~/platform/xlsx.server";
import type { ExportTable } from "./export-table";
import { boardTable } from "./exporting-board.server";
import { logTable } from "./exporting-log.server";
import { discussionTable, writeDiscussionJson } from "./exporting-discussion.server";
import { registrationsTable } from "./exporting-registrations.server";
import { viewTable } from "./exporting-view.server";
import type { ExportKind } from "./exports";
import { writeDiscussionPdf } from "./printing-discussion.server";

/** The kind of work that makes the file of a bulk export. */
export const exportWork = "export";

const atOnce = 100;

defineWork(exportWork, { allowed: may.organize, run, once: true });

async function run(task: Task): Promise<{ ending: string }> {
  const { request } = task.input as { request: string };
  // The request itself says what was allowed to whom: what stands in the queue names it, and no more.
  const { kind, language, filter, format } = await db().exportRequest.findFirstOrThrow({
    where: { code: request, state: "allowed", askedById: task.owner.id },
  });
  if (kind === "contacts") return writeContacts(task);
  if (kind === "discussion" && format === "json") return writeDiscussionJson(task, filter);
  if (kind === "discussion" && format === "pdf") return writeDiscussionPdf(task, filter, language as Language);
  const table = tableOf(task.owner, kind as Exclude<ExportKind, "contacts">, filter);
  const lines = linesOf(task, table, language as Language);
  if (format === "xlsx") {
    for await (const part of sheetFile(lines, today())) await task.write(part);
    return { ending: "xlsx" };
  }
  await task.write(byteOrderMark);
  for await (const some of lines) if (some.length > 0) await task.write(csv(some));
  return { ending: "csv" };
}

function tableOf(owner: Task["owner"], kind: Exclude<ExportKind, "contacts">, filter: string): ExportTable {
  if (kind === "matrix") return viewTable(owner, filter);
  if (kind === "concepts") return boardTable(owner, filter);
  if (kind === "discussion") return discussionTable(filter);
  if (kind === "registrations") return registrationsTable(owner, filter);
  return kind === "log" ? logTable(owner) : tables[kind];
}

/** The head of a table and then its rows, some at a time; between them others have their turn. */
async function* linesOf({ step }: Task, table: ExportTable, language: Language): AsyncGenerator<(string | number)[][]> {
  const t = translator(language);
  const total = await table.size();
  yield [table.columns.map((column) => t(`exports:column.${column}`))];
  let done = 0;
  for (let after = ""; ;) {
    const { last, more, rows } = await table.read(after, t, language);
    yield rows;
    done += rows.length;
    await step(Math.min(done, total), total);
    if (!more) return;
    after = last;
  }
}

/** Cards in the order of their random numbers, a line for each position. Where a holder lives is left out. */
const cards: ExportTable = {
  columns: ["card", "rank", "position", "body", "level", "readiness", "key"],
  size: () => db().choice.count(),
  async read(after, t, language) {
    const found = await db().card.findMany({
      where: { number: { gt: after }, choices: { some: {} } },
      orderBy: { number: "asc" },
      take: atOnce,
      select: {
        number: true,
        choices: { orderBy: { rank: "asc" }, include: { position: { include: { body: true } } } },
      },
    });
    const rows = found.flatMap(({ number, choices }) =>
      choices.map(({ rank, readiness, position }) => [
        ...[number, rank, titled(position, language), named(position.body, language)],
        ...[t(`matrix:level.${position.level}`), t(`matrix:readiness.${readiness}`), position.key],
      ]),
    );
    return { last: found.at(-1)?.number ?? "", more: found.length === atOnce, rows };
  },
};

/** Applications in the order in which they came, drafts left out; the code stands for the pseudonym. */
const applications: ExportTable = {
  columns: [
    "application",
    "state",
    "submitted",
    "spheres",
    "experience",
    "languages",
    "motivation",
    "decided",
    "reason",
  ],
  size: () => db().application.count({ where: { state: { not: "draft" } } }),
  async read(after, t) {
    const found = await db().application.findMany({
      where: { state: { not: "draft" }, seq: { gt: Number(after || 0) } },
      orderBy: { seq: "asc" },
      take: atOnce,
      include: {
        spheres: true,
        languages: true,
        decisions: { orderBy: { seq: "desc" }, take: 1 },
      },
    });
    const rows = found.map(({ code, state, submittedOn, experience, motivation, ...with_ }) => [
      ...[code, t(`applications:state.${state}`), submittedOn ?? ""],
      with_.spheres.map(({ sphere }) => t(`common:sphere.${sphere}`)).join("; "),
      experience ? t(`applications:experience.${experience}`) : "",
      with_.languages.map(({ language }) => languageName(language as Language)).join(", "),
      motivation,
      ...[with_.decisions[0]?.decidedOn ?? "", with_.decisions[0]?.reason ?? ""],
    ]);
    return { last: String(found.at(-1)?.seq ?? ""), more: found.length === atOnce, rows };
  },
};

const tables: Record<
  Exclude<ExportKind, "contacts" | "matrix" | "concepts" | "log" | "discussion" | "registrations">,
  ExportTable
> = {
  cards,
  applications,
};

/** The sealed contacts as they are kept: age files that the server cannot open, each named by its code. */
async function writeContacts({ step, write }: Task): Promise<{ ending: string }> {
  const zip = new yazl.ZipFile();
  const chunks = (zip.outputStream as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const total = await db().sealedContact.count();
  const mtime = new Date(`${today()}T00:00:00Z`);
  let done = 0;
  for (let after = ""; ;) {
    const rows = await db().sealedContact.findMany({
      where: { code: { gt: after } },
      orderBy: { code: "asc" },
      take: atOnce,
      select: { code: true, sealed: true },
    });
    for (const { code, sealed } of rows) {
      zip.addBuffer(Buffer.from(sealed), `${code}.age`, { mtime, forceDosTimestamp: true });
    }
    done += rows.length;
    await step(Math.min(done, total), total);
    if (rows.length < atOnce) break;
    after = rows.at(-1)!.code;
  }
  zip.end();
  for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) {
    await write(chunk.value);
    await step(total, total);
  }
  return { ending: "zip" };
}
