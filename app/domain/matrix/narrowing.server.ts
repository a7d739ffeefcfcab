import { Prisma } from "~/platform/db.server";
import type { GridFilter, PeopleFilter } from "./filters.schema";

type PositionFilter = Omit<GridFilter, keyof PeopleFilter | "by" | "after">;

/** What a filter asks of positions, as portable SQL: `p` is the position, `b` its body. */
export function ofPositions(filter: PositionFilter): Prisma.Sql[] {
  const { kind, region, sphere, level, scope, district, body } = filter;
  return [
    ...(kind ? [Prisma.sql`b."kind" = ${kind}`] : []),
    ...(region === "none" ? [Prisma.sql`b."regionCode" IS NULL`] : []),
    ...(region && region !== "none" ? [Prisma.sql`b."regionCode" = ${region}`] : []),
    ...(sphere ? [Prisma.sql`b."sphere" = ${sphere}`] : []),
    ...(level ? [Prisma.sql`p."level" = ${level}`] : []),
    ...(scope ? [Prisma.sql`b."districtKey" IS NOT NULL`] : []),
    ...(district ? [Prisma.sql`b."districtKey" = ${district}`] : []),
    ...(body ? [Prisma.sql`b."key" = ${body}`] : []),
  ];
}

/** What a filter asks of choices and of those who made them: `ch` is the choice, `c` its card. */
export function ofPeople(filter: Partial<PeopleFilter>): Prisma.Sql[] {
  const { readiness, residence, language, service, management } = filter;
  return [
    ...(readiness ? [Prisma.sql`ch."readiness" = ${readiness}`] : []),
    ...(residence ? [Prisma.sql`c."residence" = ${residence}`] : []),
    ...(service ? [Prisma.sql`c."service" = ${service}`] : []),
    ...(management ? [Prisma.sql`c."management" = ${management}`] : []),
    ...(language
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "CardLanguage" l
            WHERE l."cardNumber" = ch."cardNumber" AND l."language" = ${language})`,
        ]
      : []),
  ];
}

/** All of these conditions at once; none of them asks for nothing. */
export function allOf(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`1 = 1`;
}
