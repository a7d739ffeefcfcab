import { db, type Prisma } from "~/platform/db.server";

/** An entry as organizers read it. */
export interface ReadEntry {
  seq: number;
  day: string;
  /** Pseudonym of who decided; "former" where the account is gone, "shell" for the server's own shell. */
  actor: { pseudonym: string } | "former" | "shell";
  verb: string;
  subjectKind: string;
  /** Its opaque code; of an account the pseudonym, and nothing where it is gone. */
  subject: string;
  /** Where the subject is looked at, if it is still there and that tells nothing more. */
  href: string | null;
  detail: string;
}

type Row = Prisma.LogEntryGetPayload<object>;

/** Entries with the pseudonyms of those who decided and the ways to what was decided on. Never who holds a card. */
export async function inWords(rows: Omit<Row, "hash">[]): Promise<ReadEntry[]> {
  const actors = await db().account.findMany({
    where: { id: { in: rows.flatMap(({ actorId, ...row }) => [actorId ?? [], accountOf(row)].flat()) } },
    select: { id: true, pseudonym: true },
  });
  const names = new Map(actors.map(({ id, pseudonym }) => [id, pseudonym]));
  const places = await placesOf(rows);
  return rows.map(({ actorId, ...row }) => {
    const pseudonym = actorId === null ? undefined : names.get(actorId);
    return {
      ...row,
      subject: row.subjectKind === "account" ? (names.get(row.subject) ?? "") : row.subject,
      actor: actorId === null ? "shell" : pseudonym === undefined ? "former" : { pseudonym },
      href: places.get(`${row.subjectKind} ${row.subject}`) ?? null,
    };
  });
}

function accountOf({ subjectKind, subject }: { subjectKind: string; subject: string }): string[] {
  return subjectKind === "account" ? [subject] : [];
}

/** Addresses of those subjects that still stand, by kind and code. */
async function placesOf(rows: Omit<Row, "hash">[]): Promise<Map<string, string>> {
  const codes = (kind: string) => [
    ...new Set(rows.filter(({ subjectKind }) => subjectKind === kind).map(({ subject }) => subject)),
  ];
  const code = { select: { code: true } } as const;
  const [applications, calls, concepts, cards, exports, events] = await Promise.all([
    db().application.findMany({ where: { code: { in: codes("application") }, state: { not: "draft" } }, ...code }),
    db().call.findMany({ where: { code: { in: codes("call") } }, ...code }),
    db().concept.findMany({
      where: { code: { in: codes("concept") }, state: { notIn: ["draft", "withdrawn"] } },
      ...code,
    }),
    db().card.findMany({ where: { number: { in: codes("card") } }, select: { number: true } }),
    db().exportRequest.findMany({ where: { code: { in: codes("export") } }, ...code }),
    db().event.findMany({ where: { code: { in: codes("event") } }, ...code }),
  ]);
  const at = (kind: string, path: string, found: string[]) =>
    found.map((one): [string, string] => [`${kind} ${one}`, `/organize/${path}/${one}`]);
  const coded = (found: { code: string }[]) => found.map((one) => one.code);
  return new Map([
    ...at("application", "applications", coded(applications)),
    ...at("call", "calls", coded(calls)),
    ...at("concept", "concepts", coded(concepts)),
    ...at("export", "exports", coded(exports)),
    ...at("event", "programme", coded(events)),
    ...at("results", "results", codes("results")),
    ...at(
      "card",
      "cards",
      cards.map(({ number }) => number),
    ),
  ]);
}
