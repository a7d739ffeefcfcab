// Writes the next migration from the difference between the migrations so far and prisma/schema.prisma:
//   node app/platform/console/new-migration.js name-of-the-change
// and the same for PostgreSQL, under the same name. The difference is computed in this process, on a database in memory;
// nothing is downloaded.
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { followSchema } from "./postgresql-schema.js";
import { schemaEngine } from "./schema-engine.js";

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error("Name the change in small letters: node app/platform/console/new-migration.js add-rounds");
  process.exit(2);
}

const folder = "prisma/migrations";
const schema = { path: "schema.prisma", content: readFileSync("prisma/schema.prisma", "utf8") };
const factory = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: ":memory:" }));
// The engine replays each migration as if it were one statement; the driver takes many only as a script.
const replay = factory.connectToShadowDb;
factory.connectToShadowDb = async () =>
  (await replay()).map((shadow) => ({
    ...shadow,
    executeRaw: async ({ sql }) => (await shadow.executeScript(sql)).map(() => 0),
  }));
const engine = await schemaEngine([[schema.path, schema.content]], factory);
mkdirSync(folder, { recursive: true });
/** The schema has no words for partial indexes, and the engine cannot describe them here: they are left out. */
const withoutPartialIndexes = (sql) => sql.replace(/^CREATE INDEX [^;]*\sWHERE [^;]*;/gm, "");
const directories = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => ({
    path: entry.name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok",
        value: withoutPartialIndexes(readFileSync(join(folder, entry.name, "migration.sql"), "utf8")),
      },
    },
  }));
/** Tables of the full-text search, which the schema does not know: SQLite makes five more for each. */
const searchTables = ["ConceptSearch", "CommentSearch"].flatMap((name) =>
  ["", "_config", "_content", "_data", "_docsize", "_idx"].map((part) => `${name}${part}`),
);
const result = await engine.diff({
  from: directories.length
    ? {
        tag: "migrations",
        baseDir: folder,
        lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
        shadowDatabaseUrl: null,
        migrationDirectories: directories,
        shadowDbInitScript: "",
      }
    : { tag: "empty" },
  to: { tag: "schemaDatamodel", files: [schema], configDir: "prisma" },
  script: true,
  shadowDatabaseUrl: null,
  exitCode: false,
  filters: { externalTables: searchTables, externalEnums: [] },
});
const sql = result.stdout ?? "";
const lastOf = (migrations) =>
  migrations
    .map(({ path }) => path)
    .sort()
    .at(-1);
if (!sql.trim() || sql.includes("empty migration")) {
  const late = await followSchema(lastOf(directories));
  console.log(late ? `Wrote ${late}.` : "The schema and the migrations are in step.");
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const migration = `${stamp}_${name.replaceAll("-", "_")}`;
const target = join(folder, migration);
mkdirSync(target);
writeFileSync(join(target, "migration.sql"), sql);
const other = await followSchema(migration);
console.log(`Wrote ${target}/migration.sql and ${other}. Read both before you commit them.`);
