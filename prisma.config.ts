import { defineConfig } from "prisma/config";

// Generating, validating and formatting need no schema engine; naming any executable keeps the
// command line from looking for one outside the npm registry.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "file:./data/reserve.db" },
});
