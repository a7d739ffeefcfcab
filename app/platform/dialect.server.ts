import { Prisma } from "./db.server";
import { env, isPostgresql } from "./env.server";

// The few words of SQL that SQLite and PostgreSQL do not share.

/** The elements of a JSON array as rows of `value`: objects, whose parts are read as text with `->>`. */
export function elements(json: string): Prisma.Sql {
  return isPostgresql(env().DATABASE_URL)
    ? Prisma.sql`jsonb_array_elements(CAST(${json} AS JSONB)) AS j("value")`
    : Prisma.sql`json_each(${json}) AS j`;
}
