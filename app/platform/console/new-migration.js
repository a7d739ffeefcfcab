// Writes the next migration from the difference between the migrations so far and prisma/schema.prisma:
//   node app/platform/console/new-migration.js name-of-the-change
// The difference is computed in this process, on a database in memory; nothing is downloaded.
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Name the change in small letters: node app/platform/console/new-migration.js add-rounds");
  process.exit(2);
}

const folder = "prisma/migrations";
const wasm = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg")).replace(
  /\.js$/,
  ".wasm",
);
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": engineModule });
engineModule.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const schema = { path: "schema.prisma", content: readFileSync("prisma/schema.prisma", "utf8") };
const factory = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: ":memory:" }));
// The engine replays each migration as if it were one statement; the driver takes many only as a script.
const replay = factory.connectToShadowDb;
factory.connectToShadowDb = async () =>
  (await replay()).map((shadow) => ({
    ...shadow,
    executeRaw: async ({ sql }) => (await shadow.executeScript(sql)).map(() => 0),
  }));
const engine = await engineModule.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, factory);
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
if (!sql.trim() || sql.includes("empty migration")) {
  console.log("The schema and the migrations are in step.");
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const target = join(folder, `${stamp}_${name.replaceAll("-", "_")}`);
mkdirSync(target);
writeFileSync(join(target, "migration.sql"), sql);
console.log(`Wrote ${target}/migration.sql. Read it before you commit it.`);
