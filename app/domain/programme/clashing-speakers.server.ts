import { saidIn, type Said } from "~/domain/concepts/wordings";
import type { Language } from "~/locales/t";
import type { Tx } from "~/platform/db.server";

interface Names {
  nameBe: string;
  nameRu: string;
  nameEn: string;
}

interface Timed {
  id: string;
  kind: string;
  state: string;
  wholeId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  speakers: readonly Names[];
}

/** Somebody who is announced at another event at the same time. */
export interface Clash {
  name: Said;
  code: string;
  title: Said;
}

const plain = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();
const namesOf = ({ nameBe, nameRu, nameEn }: Names) => [nameBe, nameRu, nameEn].map(plain);

/** Whether two speakers bear one name in a language that both have. */
function sameName(a: Names, b: Names): boolean {
  const [of, other] = [namesOf(a), namesOf(b)];
  return of.some((name, at) => name !== "" && name === other[at]);
}

/** The most clashes that are told. */
const most = 10;

/**
 * Who of the speakers of an event is announced elsewhere at the same time. Of cycles and courses their lectures count,
 * each with its own time.
 */
export async function findClashes(tx: Tx, event: Timed, reader: Language): Promise<Clash[]> {
  const { id, kind, state, startsAt, endsAt, speakers } = event;
  const whole = kind === "cycle" || kind === "course";
  if (!startsAt || !endsAt || whole || state === "cancelled" || speakers.length === 0) return [];
  const rows = await tx.event.findMany({
    where: {
      ...{ id: { not: id }, state: { in: ["draft", "published"] }, kind: { notIn: ["cycle", "course"] } },
      ...{ startsAt: { lt: endsAt }, endsAt: { gt: startsAt }, speakers: { some: {} } },
    },
    orderBy: [{ startsAt: "asc" }, { seq: "asc" }],
    select: { code: true, titleBe: true, titleRu: true, titleEn: true, speakers: true },
  });
  return speakers
    .flatMap((own) =>
      rows
        .filter((row) => row.speakers.some((one) => sameName(own, one)))
        .map((row) => ({ name: saidIn(own, "name", reader), code: row.code, title: saidIn(row, "title", reader) })),
    )
    .slice(0, most);
}
