import { AxeBuilder } from "@axe-core/playwright";
import { expect, it } from "vitest";
import { type Screen, useDemonstration } from "./demonstration";
import { type Look, named, useLooking } from "./looking";

const shown = useDemonstration();
const looking = useLooking({ server: shown.server, people: () => shown.people });

/** Everything axe finds on the screens, each in its look. */
async function findings(looks: [Screen, Look][]): Promise<string[]> {
  const found: string[] = [];
  for (const [screen, look] of looks) {
    const page = await looking.show(screen, look);
    // The pages have no frames, so the quick way of axe sees everything.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const { id, nodes } of violations) {
      found.push(`${named(screen, look)}: ${id} (${nodes.length}), ${nodes[0]!.html} ${nodes[0]!.failureSummary}`);
    }
  }
  return found;
}

const night: Look = { lang: "be", theme: "dark" };
const others = (["ru", "en"] as const).flatMap((lang) => [
  { lang, theme: "light" as const },
  { lang, theme: "dark" as const },
]);

it("axe finds nothing on any screen, whoever looks: by day, with mistakes, empty or refused", async () => {
  expect(await findings(shown.screens.map((screen) => [screen, { lang: "be", theme: "light" }]))).toEqual([]);
}, 480_000);

it("axe finds nothing at night and in the other languages", async () => {
  // Theme and language change colours and words, not structure: each kind of screen is looked at in one further look.
  const kinds = new Map(shown.screens.map((screen) => [`${screen.path.split(/[?]/)[0]}${screen.sent}`, screen]));
  const looks = [night, ...others];
  expect(await findings([...kinds.values()].map((screen, at) => [screen, looks[at % looks.length]!]))).toEqual([]);
}, 480_000);

it("the eye of axe is open", async () => {
  const page = await looking.show({ path: "/safety", who: "visitor" });
  // A page without scripts: nothing puts back what is taken away.
  await page.evaluate(() => document.documentElement.removeAttribute("lang"));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toContain("html-has-lang");
});
