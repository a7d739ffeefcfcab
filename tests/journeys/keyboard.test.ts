import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { waiting } from "../applicants";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { publishedConcept } from "../concepts";
import { useServer } from "../server";
import { takeTime } from "../stamps";

const server = useServer();

/** Presses Tab until the focus is where it should be, as somebody does who has no mouse. */
async function reach(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  // Found once: to look for it by its name again at every stop would take most of the time.
  const element = await goal.elementHandle();
  for (let stop = 0; stop < 150; stop += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(goal)}`);
}

async function press(page: Page, goal: Locator): Promise<void> {
  await reach(page, goal);
  await page.keyboard.press("Enter");
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Stops of the keyboard without an outline of at least 2 px. */
async function unmarkedStops(page: Page): Promise<string[]> {
  const unmarked: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "end";
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 ? "" : element.outerHTML.slice(0, 120);
    });
    if (found === "end") break;
    if (found) unmarked.push(found);
  }
  return unmarked;
}

journeys("by keyboard alone", server, ({ open, scripts }) => {
  const ready = async (page: Page) => {
    if (scripts) await hydrated(page);
  };

  it("the first stop skips to the content, the second leaves quickly", async () => {
    const page = await open("/safety");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("main");
    for (const path of ["/", "/login", "/concepts"]) {
      await page.goto(server.origin + path);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("quick-exit");
    }
  });

  it.runIf(scripts)("Escape, three times, leaves from anywhere and signs out", async () => {
    const who = await member("participant");
    const page = await open("/matrix/card", who);
    const left = page.waitForRequest((request) => request.url() === `${server.origin}/exit`);
    await reach(page, page.getByRole("link", { name: "Concepts" }).first());
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Escape");
    expect((await left).method()).toBe("POST");
    await expect.poll(() => db().session.count({ where: { accountId: who.id } })).toBe(0);
  });

  it("a newcomer opens an account, mends what is missing in groups of boxes, and goes on", async () => {
    const page = await open("/join");
    await takeTime(page);
    await ready(page);
    await press(page, button(page, "Open the account"));
    await page.locator("#error-summary").waitFor();
    await expect.poll(() => focused(page)).toBe("error-summary");
    await ready(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("pseudonym");
    await page.keyboard.type(scripts ? "Brisk Wren" : "Still Wren");
    await page.keyboard.press("Enter");
    await page.getByText("Step 2 of 5").waitFor();
    await reach(page, page.getByLabel("I have written the codes down"));
    await page.keyboard.press("Space");
    await press(page, button(page, "Go on"));
    await page.getByText("Step 3 of 5").waitFor();
    await ready(page);

    await press(page, button(page, "Go on"));
    await page.locator("#error-summary").waitFor();
    await expect.poll(() => focused(page)).toBe("error-summary");
    await ready(page);
    await press(page, page.locator("#error-summary a[href='#spheres']"));
    expect(await focused(page)).toBe("spheres");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("spheres");
    await page.keyboard.press("Space");
    await page.evaluate(() => document.getElementById("error-summary")?.focus());
    await press(page, page.locator("#error-summary a[href='#experience']").or(page.locator("#experience")).first());
    await reach(page, page.locator("input[name=experience]").first());
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("input[name=experience]").nth(1).isChecked()).toBe(true);
    await reach(page, page.getByLabel("Беларуская"));
    await page.keyboard.press("Space");
    await press(page, button(page, "Go on"));
    await page.getByText("Step 4 of 5").waitFor();
  });

  it("a member chooses a position", async () => {
    const page = await open("/matrix/positions", await member("participant"));
    await press(page, page.getByRole("link", { name: /^Choose: / }).first());
    await page.waitForURL(/choose/);
    await ready(page);
    await press(page, button(page, "Put on the card"));
    await page.locator("#error-summary").waitFor();
    await expect.poll(() => focused(page)).toBe("error-summary");
    await ready(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("readiness");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await press(page, button(page, "Put on the card"));
    await page.waitForURL(/card\?done=chosen$/);
    expect(await page.locator("ol li h2").count()).toBe(1);
  });

  it("an organizer works off the queue", async () => {
    const applicant = await waiting(scripts ? "Brisk Oak" : "Still Oak");
    const page = await open("/organize", await member("organizer"));
    await press(page, page.getByRole("link", { name: "Applications", exact: true }));
    await page.waitForURL(/applications$/);
    await press(page, page.getByRole("link", { name: applicant.pseudonym }));
    await page.waitForURL(new RegExp(applicant.code));
    await press(page, button(page, "Admit"));
    await page.getByText("The applicant was admitted").waitFor();
  });

  it("a member comments", async () => {
    const concept = await publishedConcept();
    const page = await open(`/concepts/${concept.slug}`, await member("participant"));
    await press(page, page.getByRole("link", { name: "Write a comment" }));
    await page.waitForURL(/comments$/);
    await reach(page, page.getByLabel("Your comment"));
    await page.keyboard.type("I would begin with the budget.");
    await press(page, button(page, "Publish the comment"));
    await page.locator("article:target").getByText("I would begin with the budget.").waitFor();
  });

  it("every stop is seen", async () => {
    const organizer = await member("organizer");
    const { slug } = await publishedConcept({ body: "## One\n\n| a |\n|---|\n| b |\n\n## Two\n\n    code" });
    const unmarked: string[] = [];
    for (const path of ["/", "/matrix/positions", "/organize/matrix", `/concepts/${slug}`, "/concepts/new"]) {
      unmarked.push(...(await unmarkedStops(await open(path, organizer))));
    }
    unmarked.push(...(await unmarkedStops(await open("/join"))));
    expect(unmarked).toEqual([]);
  });
});
