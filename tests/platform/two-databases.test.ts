import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { postgresqlSchema } from "../../app/platform/console/postgresql-schema.js";

const migrations = (folder: string) =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort();
const written = (folder: string) =>
  migrations(folder)
    .map((name) => readFileSync(join(folder, name, "migration.sql"), "utf8"))
    .join("\n");

/** Names of what the statements make and do not drop again. */
function standing(sql: string, kind: string): string[] {
  const names = new Set<string>();
  for (const [, act, name] of sql.matchAll(new RegExp(`^(CREATE|DROP) ${kind} "(\\w+)"`, "gm"))) {
    if (act === "CREATE") names.add(name!);
    else names.delete(name!);
  }
  return [...names].sort();
}

const sqlite = written("prisma/migrations");
const postgresql = written("prisma/postgresql/migrations");

describe("the schema and the migrations of PostgreSQL", () => {
  it("are those of the one schema", () => {
    expect(readFileSync("prisma/postgresql/schema.prisma", "utf8")).toBe(postgresqlSchema());
    const [baseline] = migrations("prisma/postgresql/migrations");
    const since = migrations("prisma/migrations").filter((name) => name >= baseline!);
    expect(migrations("prisma/postgresql/migrations")).toEqual(since);
  });

  it("have the triggers and the indexes that the schema has no words for", () => {
    expect(standing(postgresql, "TRIGGER")).toEqual(standing(sqlite, "TRIGGER"));
    // A table that is made anew loses its indexes; those that matter are made after it, and are named in both.
    const partial = [...postgresql.matchAll(/^CREATE INDEX "(\w+)" [^;]*\sWHERE /gm)].map(([, name]) => name!).sort();
    const partialSqlite = [...sqlite.matchAll(/^CREATE INDEX "(\w+)" [^;]*\sWHERE /gm)].map(([, name]) => name!).sort();
    expect(partial).toEqual(partialSqlite);
  });

  it("order texts by the numbers of their letters, as SQLite does", () => {
    expect(postgresql.match(/"\w+" TEXT(?! COLLATE "C")/g)).toBeNull();
  });
});
