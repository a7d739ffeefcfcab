import type axe from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules whose answer can change when nothing but colours does, as between day and night. */
export const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** What axe finds on the page as it stands: by all its rules, or by these alone. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async (runOnly) => {
    const eye = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await eye.run(document, {
      resultTypes: ["violations"],
      // The pages have no frames, and no rule that is on reads style sheets.
      iframes: false,
      preload: false,
      ...(runOnly && { runOnly }),
    });
    return violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}), ${nodes[0]!.html} ${nodes[0]!.failureSummary ?? ""}`,
    );
  }, rules);
}
