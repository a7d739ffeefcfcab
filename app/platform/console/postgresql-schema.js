// The schema and the migrations of PostgreSQL, made from those of the one schema.
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaEngine } from "./schema-engine.js";

const schemaFile = "prisma/postgresql/schema.prisma";
const folder = "prisma/postgresql/migrations";

/** The one schema as PostgreSQL has it. */
export function postgresqlSchema() {
  return readFileSync("prisma/schema.prisma", "utf8")
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('output       = "../app/platform/prisma"', 'output       = "../../app/platform/prisma-postgresql"')
    .replace(/^\/\/ One schema/m, "// Made from prisma/schema.prisma; change that one.\n// One schema");
}

/** Days and codes are ordered by the numbers of their letters in both databases. */
const byLetters = (sql) => sql.replace(/^(\s+"\w+" TEXT|ALTER TABLE .* ADD COLUMN\s+"\w+" TEXT)/gm, '$1 COLLATE "C"');

/** Stands for a database: the engine asks for its version before it compares two schemas, and for nothing else. */
const nowhere = {
  provider: "postgres",
  adapterName: "nowhere",
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [5, 7, 0],
    rows: [[true, "PostgreSQL 15.0", 150000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  dispose: async () => {},
};
const connections = {
  provider: "postgres",
  adapterName: "nowhere",
  connect: async () => nowhere,
  connectToShadowDb: async () => nowhere,
};

/** The statements that lead from one schema to another, without asking a database. */
async function difference(from, to) {
  const factory = bindMigrationAwareSqlAdapterFactory(connections);
  const engine = await schemaEngine([["schema.prisma", to]], factory);
  const files = (content) => ({
    tag: "schemaDatamodel",
    files: [{ path: "schema.prisma", content }],
    configDir: "prisma",
  });
  const { stdout } = await engine.diff({
    from: from ? files(from) : { tag: "empty" },
    to: files(to),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: false,
    filters: { externalTables: [], externalEnums: [] },
  });
  return byLetters(stdout ?? "");
}

/** Writes the schema of PostgreSQL anew, and what changed as a migration of this name; gives its file, if there is one. */
export async function followSchema(name) {
  const before = existsSync(schemaFile) ? readFileSync(schemaFile, "utf8") : "";
  const now = postgresqlSchema();
  const sql = before === now ? "" : await difference(before, now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(schemaFile, now);
  if (!sql.trim() || sql.includes("empty migration")) return null;
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "migration.sql"), sql);
  return join(folder, name, "migration.sql");
}
