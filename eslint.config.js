import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** The names that Node and browsers have of themselves, for files that TypeScript does not check. */
const names = [
  "process",
  "console",
  "URL",
  "WebAssembly",
  "document",
  "addEventListener",
  "innerHeight",
  "scrollBy",
  "fetch",
  "setTimeout",
  "setInterval",
  "clearInterval",
  "FormData",
  "Blob",
  "performance",
  "URLSearchParams",
  "Buffer",
];

export default defineConfig(
  {
    ignores: [
      "build/",
      "data/",
      "coverage/",
      "node_modules/",
      "app/platform/prisma/",
      "app/platform/prisma-postgresql/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: Object.fromEntries(names.map((name) => [name, "readonly"])) },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Remix throws responses.
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "lib", name: "Response" }] }],
      // Verbs and loaders are asynchronous by contract, whether or not they wait today.
      "@typescript-eslint/require-await": "off",
      // Objects of functions are used in parts here; classes with `this` are rare.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    // A verb that refuses by throwing at once, in a list of promises, leaves those before it without a listener.
    files: ["app/domain/**/*.server.ts"],
    rules: { "@typescript-eslint/promise-function-async": ["error", { checkArrowFunctions: false }] },
  },
);
