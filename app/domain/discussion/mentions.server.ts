import { skeletonOf } from "~/domain/accounts/pseudonyms";
import { Prisma, type Sql } from "~/platform/db.server";
import { mentionsIn, mostMentions } from "./mentions";

/**
 * The members whom a comment mentions, in the order of the text, each once: of several pseudonyms that an @ may mean
 * the longest that there is. The answer is for notices alone: shown, it would tell who is a member.
 */
export async function findMentioned(tx: Sql, source: string): Promise<{ id: string; pseudonym: string }[]> {
  const meant = mentionsIn(source)
    .slice(0, mostMentions)
    .map((names) => names.map(skeletonOf).filter(Boolean));
  if (meant.length === 0) return [];
  const accounts = await tx.$queryRaw<{ id: string; pseudonym: string; skeleton: string }[]>`
    SELECT "id", "pseudonym", "skeleton" FROM "Account"
    WHERE "skeleton" IN (${Prisma.join([...new Set(meant.flat())])}) AND "role" <> 'applicant'`;
  const known = new Map(accounts.map(({ skeleton, ...account }) => [skeleton, account]));
  const found = meant.map((names) => names.map((name) => known.get(name)).find(Boolean));
  return [...new Set(found)].filter((account) => account !== undefined);
}
