import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { sqlitePackage } from "./sqlite-package.js";

/** Files that take longest, the longest first: begun last, one of them would run alone at the end. */
const longest = [
  "tests/look/screens.test.ts",
  "tests/locales/fourth-language.test.ts",
  "tests/journeys/",
  "tests/look/",
  "tests/routes/",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((part) => moduleId.includes(part));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

// Without the Remix plugin: tests of the domain import it directly, tests of routes talk to the built server.
export default defineConfig({
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname, ...sqlitePackage } },
  test: {
    globalSetup: "tests/global-setup.ts",
    setupFiles: ["tests/setup.ts"],
    include: ["tests/**/*.test.{ts,tsx}"],
    sequence: { sequencer: LongestFirst },
    // Takes the same package of SQLite as the platform does.
    server: { deps: { inline: ["@prisma/adapter-better-sqlite3"] } },
    pool: "forks",
    maxWorkers: 2,
    // Against what hangs; a crowded machine takes its time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    env: { NODE_ENV: "test", LOG_LEVEL: "error" },
  },
});
