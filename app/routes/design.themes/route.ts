import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "~/platform/env.server";
import { themesSheet } from "~/ui/tokens";

/** The answer is a file and not a page. */
export const handle = { file: true };

/** The style sheet that puts a part of a page into one theme whatever the reader's is, made from the tokens. */
export function loader() {
  const css = readFileSync(join(projectRoot(), "app/app.css"), "utf8");
  return new Response(themesSheet(css), { headers: { "Content-Type": "text/css; charset=utf-8" } });
}
