import { Prisma, type Tx } from "~/platform/db.server";
import { searchTextOf } from "./search-text";

const chunk = 200;
/** Positions that are read at once; between them others have their turns. */
const atOnce = 1000;

/** Writes anew the words by which these positions are found: of title, body, region and district. */
export async function rebuildSearchWords(tx: Tx, where: Prisma.PositionWhereInput): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined;) after = await rebuildSome(tx, where, after);
}

/** The same for the next thousand after a key; gives the last of them where there are more. */
async function rebuildSome(tx: Tx, where: Prisma.PositionWhereInput, after: string): Promise<string | undefined> {
  const rows = await tx.position.findMany({
    where: { AND: [where, { key: { gt: after } }] },
    orderBy: { key: "asc" },
    take: atOnce,
    select: {
      ...{ key: true, searchText: true, titleBe: true, titleRu: true, titleEn: true },
      body: { include: { region: true, district: true } },
    },
  });
  const stale = rows.flatMap(({ key, searchText: kept, body, ...row }) => {
    const fresh = searchTextOf(row, body, body.region, body.district);
    return fresh === kept ? [] : [{ key, fresh }];
  });
  for (let i = 0; i < stale.length; i += chunk) {
    const part = stale.slice(i, i + chunk);
    const cases = part.map(({ key, fresh }) => Prisma.sql`WHEN ${key} THEN ${fresh}`);
    await tx.$executeRaw(Prisma.sql`UPDATE "Position" SET "searchText" = CASE "key" ${Prisma.join(cases, " ")}
      ELSE "searchText" END WHERE "key" IN (${Prisma.join(part.map(({ key }) => key))})`);
  }
  return rows.length < atOnce ? undefined : rows.at(-1)?.key;
}
