import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Rollup } from "vite";
import remixOptions from "./remix.config.js";
import { sqlitePackage } from "./sqlite-package.js";

/** Routes without a page make empty chunks, and zod's comments confuse Rollup; neither matters. */
function onwarn(warning: Rollup.RollupLog, warn: (warning: Rollup.RollupLog) => void) {
  if (warning.code !== "EMPTY_BUNDLE" && warning.code !== "INVALID_ANNOTATION") warn(warning);
}

/** Small parts that nearly every page of forms needs: each as a file of its own costs more in headers than it weighs. */
const together: [chunk: string, modules: RegExp][] = [
  [
    "forms",
    /\/app\/forms\/(account-|fields|form|passphrase-choice|residence-form|takes-several|use-app-form)[\w-]*\.tsx?$/,
  ],
  // Where concepts are written: the form, what is kept of it, and what differs.
  [
    "writing-concepts",
    /\/app\/(forms\/(concept-form|clashing|keeping|keep-while-typing)|ui\/(differences|markdown-help|call-for-new)|domain\/(concepts\/(differences|written|conflicts)|kept-places|spheres))\.tsx?$/,
  ],
  // Where a card is filled: how ready one is, why, and what that may give away.
  ["card", /\/app\/(forms\/why-field|ui\/(round-note|band)|domain\/matrix\/(readiness|giving-away))\.tsx?$/],
  ["parts", /\/app\/(ui\/(language|page|parts|step|resting-office)|locales\/(t|format|languages|typography))\.tsx?$/],
];

const locales = "app/locales";

/** One hash of all words. */
function hashOfWords(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(locales, { recursive: true, encoding: "utf8" }).sort()) {
    if (file.endsWith(".json")) hash.update(file).update(readFileSync(`${locales}/${file}`));
  }
  return hash.digest("base64url").slice(0, 8);
}

const words = hashOfWords();

/**
 * Files of words bear one hash together: each page with forms carries a list of them all, and hundreds of hashes would
 * weigh more than the words that it takes.
 */
function nameOfChunk({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const file = /\/app\/locales\/(\w+)\/([\w-]+)\.json$/.exec(facadeModuleId ?? "");
  return file ? `assets/${file[2]}-${file[1]}-${words}.js` : "assets/[name]-[hash].js";
}

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixOptions)],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname, ...sqlitePackage } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Preloading is a hint: a browser that does not know it fetches the same files a little later.
    modulePreload: { polyfill: false },
    rollupOptions: {
      onwarn,
      ...(!isSsrBuild && {
        output: {
          chunkFileNames: nameOfChunk,
          manualChunks: (id: string) => together.find(([, modules]) => modules.test(id))?.[0],
        },
      }),
    },
  },
  ssr: {
    target: "node",
    // One file is read in a fraction of the time that a thousand take; SQLite's adapter is built in always, so that it
    // takes the same package as the platform does.
    noExternal: command === "build" ? true : ["@prisma/adapter-better-sqlite3"],
    // What holds machine code or finds its own files, what is loaded late, and React with all that must share it.
    external: [
      ...["better-sqlite3", "better-sqlite3-13", "sharp", "@node-rs/argon2", "@prisma/client"],
      ...["pg", "pino", "mammoth", "pdfmake", "@cantoo/pdf-lib", "qrcode"],
      ...["react", "react-dom", "react-router", "react-router-dom"],
      ...["@remix-run/react", "@remix-run/node", "@remix-run/server-runtime"],
    ],
  },
}));

declare module "@remix-run/server-runtime" {
  /** Has the types of loaders' and actions' data follow single fetch, as the data itself does. */
  interface Future {
    v3_singleFetch: true;
  }
}
