import { record } from "~/domain/log/recording.server";
import { allow, may, type Who } from "~/domain/permissions";
import { readSetting } from "~/domain/settings.server";
import type { Language } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { newCode, newId, sha256 } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import { noteMatrixChange } from "./changes.server";
import { countCells } from "./counting-cells.server";
import { type KeptPicture, type Names, publicCells, standingAfter, standingOf } from "./pictures";
import { nameIn } from "./reading-pictures.server";
import { cellName, enoughForPicture, suppress } from "./suppression";

/** Why the picture of a round cannot be published; null where it can. */
export type PictureObstacle = "open" | "published" | "later" | "few";

/** What would be published of a round, beside the true figures, and what stands in the way. */
async function compose(tx: Tx, code: string) {
  const round = found(await tx.round.findUnique({ where: { code }, include: { picture: true } }));
  const pictures = await tx.publishedPicture.findMany({
    include: { round: { select: { number: true } } },
    orderBy: { round: { number: "asc" } },
  });
  const earlier = pictures.filter((picture) => picture.round.number < round.number);
  const later = pictures.some((picture) => picture.round.number > round.number);
  if (round.closedOn === null) return { round, obstacle: "open" as const, counted: [], decided: [], seen: "" };
  const standing = standingAfter(earlier.map(({ tables }) => JSON.parse(tables) as KeptPicture));
  const counted = await countCells(tx, round, standing);
  const cards = counted.find(({ table }) => table === "cards")?.people ?? 0;
  const most = await readSetting("mostChoices", tx);
  const decided = suppress(counted, standing, { round: round.number, cards, most });
  const obstacle: PictureObstacle | null = round.picture
    ? "published"
    : later
      ? "later"
      : enoughForPicture(cards)
        ? null
        : "few";
  return { round, obstacle, counted, decided, seen: sha256(JSON.stringify(decided)) };
}

/** The picture of a round as an organizer looks at it before it is published: true figures beside what will be seen. */
export async function previewPicture(who: Who | null, code: string, language: Language) {
  allow(who, may.keepRounds(who));
  const { round, obstacle, counted, decided, seen } = await compose(db(), code);
  const names = await namesOf(db());
  const truth = new Map(counted.map((cell) => [cellName(cell), cell]));
  return {
    ...{ code, number: round.number, obstacle, seen, closedOn: round.closedOn },
    cells: decided.map((cell) => {
      const { people, moved, positions, chosen } = truth.get(cellName(cell))!;
      const { table, key, said, asOf, reason } = cell;
      const name = nameIn(names, table, key, language);
      return { table, key, name, said, asOf, reason, people, moved, positions, chosen };
    }),
  };
}

/**
 * Publishes the picture that the organizer saw, once for each round. What was published never changes; where erased
 * cards have changed it since the organizer looked, they look again.
 */
export async function publishPicture(who: Who | null, code: string, { seen }: { seen: string }): Promise<void> {
  allow(who, may.keepRounds(who));
  await transaction(async (tx) => {
    await noteMatrixChange(tx);
    const made = await composeRow(tx, code);
    if (made.obstacle === "published") refuse(409, "picturePublished");
    if (made.obstacle) refuse(409, "pictureNotYet");
    if (made.seen !== seen) refuse(409, "pictureMoved");
    await tx.publishedPicture.create({ data: { ...made.row, publishedOn: today() } });
    await record(tx, who.id, "picture.published", { kind: "round", code });
  });
}

/** The row of a picture, and what stands in its way. */
export async function composeRow(tx: Tx, code: string) {
  const { round, obstacle, decided, seen } = await compose(tx, code);
  const names = await namesOf(tx);
  const shown = new Set(decided.map(({ key }) => key));
  const kept: KeptPicture = {
    cells: publicCells(decided),
    names: Object.fromEntries(Object.entries(names).filter(([key]) => shown.has(key))),
    standing: standingOf(decided),
  };
  return { obstacle, seen, row: { id: newId(), code: newCode(), roundId: round.id, tables: JSON.stringify(kept) } };
}

/** Names of central bodies, regions and levels that organizers wrote. */
async function namesOf(tx: Tx): Promise<Names> {
  const select = { nameBe: true, nameRu: true, nameEn: true } as const;
  const bodies = await tx.body.findMany({ where: { kind: "central" }, select: { ...select, key: true } });
  const regions = await tx.region.findMany({ select: { ...select, code: true } });
  const levels = await tx.level.findMany({ select: { ...select, key: true } });
  const rows = [...bodies, ...levels, ...regions.map(({ code: key, ...names }) => ({ key, ...names }))];
  return Object.fromEntries(rows.map(({ key, nameBe, nameRu, nameEn }) => [key, [nameBe, nameRu, nameEn]]));
}
