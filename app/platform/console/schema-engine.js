// Prisma's engine of migrations in this process: nothing is downloaded.
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

let begun = false;

/** An engine for a schema, over a factory of connections. */
export async function schemaEngine(datamodels, factory) {
  if (!begun) {
    const wasm = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg")).replace(
      /\.js$/,
      ".wasm",
    );
    const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": engineModule });
    engineModule.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    begun = true;
  }
  return engineModule.SchemaEngine.new({ datamodels }, () => {}, factory);
}
