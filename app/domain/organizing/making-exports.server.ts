import yazl from "yazl";
import { byteOrderMark, csv } from "~/domain/csv";
import { verbInWords, subjectInWords, detailInWords } from "~/domain/log/in-words";
import { inWords } from "~/domain/log/reading.server";
import { named, titled } from "~/domain/matrix/naming";
import { may } from "~/domain/permissions";
import { type Language, languageName, type T, translator } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { defineWork, type Task } from "~/platform/job-runner.server";
import type { ExportKind } from "./exports";

/** The kind of work that makes the file of a bulk export. */
export const exportWork = "export";

const atOnce = 100;

defineWork(exportWork, { allowed: may.organize, run, once: true });

async function run(task: Task): Promise<{ ending: string }> {
  const { request } = task.input as { request: string };
  // The request itself says what was allowed to whom: what stands in the queue names it, and no more.
  const { kind, language } = await db().exportRequest.findFirstOrThrow({
    where: { code: request, state: "allowed", askedById: task.owner.id },
  });
  if (kind === "contacts") return writeContacts(task);
  await writeTable(task, tables[kind as keyof typeof tables], language as Language);
  return { ending: "csv" };
}

/** A table: its columns, how many rows about there are, and the rows after a key. */
interface Table {
  columns: readonly string[];
  size(): Promise<number>;
  read(after: string, t: T, language: Language): Promise<{ last: string; more: boolean; rows: (string | number)[][] }>;
}

async function writeTable({ step, write }: Task, table: Table, language: Language): Promise<void> {
  const t = translator(language);
  const total = await table.size();
  await write(byteOrderMark + csv([table.columns.map((column) => t(`exports:column.${column}`))]));
  let done = 0;
  for (let after = ""; ;) {
    const { last, more, rows } = await table.read(after, t, language);
    if (rows.length > 0) await write(csv(rows));
    done += rows.length;
    await step(Math.min(done, total), total);
    if (!more) return;
    after = last;
  }
}

/** Cards in the order of their random numbers, a line for each position. Where a holder lives is left out. */
const cards: Table = {
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
const applications: Table = {
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

/** The log of decisions as its page shows it, from the beginning, with the hashes of its chain. */
const log: Table = {
  columns: ["number", "day", "who", "what", "verb", "subject", "code", "detail", "hash"],
  size: () => db().logEntry.count(),
  async read(after, t) {
    const found = await db().logEntry.findMany({
      where: { seq: { gt: Number(after || 0) } },
      orderBy: { seq: "asc" },
      take: atOnce,
    });
    const hashes = new Map(found.map(({ seq, hash }) => [seq, hash]));
    const rows = (await inWords(found)).map(({ seq, day, actor, verb, subjectKind, subject, detail }) => [
      ...[seq, day, typeof actor === "string" ? t(`log:actor.${actor}`) : actor.pseudonym],
      ...[verbInWords(t, verb), verb, subjectInWords(t, subjectKind), subject],
      ...[detail && detailInWords(t, verb, detail), hashes.get(seq) ?? ""],
    ]);
    return { last: String(found.at(-1)?.seq ?? ""), more: found.length === atOnce, rows };
  },
};

const tables: Record<Exclude<ExportKind, "contacts">, Table> = { cards, applications, log };

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
