import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { publishedConcept } from "../concepts";
import { findings } from "../look/axe";
import { useServer } from "../server";

const server = useServer();

journeys("long work", server, ({ open, scripts }) => {
  async function sound(page: Page) {
    if (scripts) expect(await findings(page)).toEqual([]);
    expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  }

  /** Has the page refresh itself until the work has ended, where that has not come first. */
  async function followed(page: Page, end: Locator) {
    const offer = page.getByRole("link", { name: "Refresh by itself" });
    await offer.or(end).first().waitFor();
    if (await offer.isVisible()) await offer.click();
    await end.waitFor();
  }

  it("concepts are taken away: asked for, left, found again at home, downloaded, deleted", async () => {
    const reader = await member("participant");
    await publishedConcept({ title: "Courts that are trusted" });
    const page = await open("/concepts", reader);
    await page.getByRole("link", { name: "Download the concepts to read offline" }).click();
    if (scripts) await hydrated(page);
    await sound(page);
    await page.getByLabel("Language of the texts").selectOption({ label: "English" });
    await page.getByRole("button", { name: "Make the file" }).click();
    await page.getByRole("heading", { name: "Concepts in one file" }).waitFor();
    await page.goto(`${server.origin}/`);
    await page.getByRole("link", { name: "Concepts in one file" }).click();
    const link = page.getByRole("link", { name: "Download the file" });
    await followed(page, link);
    await sound(page);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("reading.html");
    const file = await download.path();
    expect(readFileSync(file, "utf8")).toContain("Courts that are trusted");
    await page.getByRole("link", { name: "All longer tasks" }).click();
    await sound(page);
    await page.getByRole("link", { name: "Concepts in one file" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByText("There is nothing here yet").waitFor();
  });

  it("an organizer has the counts checked", async () => {
    const page = await open("/organize", await member("organizer"));
    await page.getByRole("link", { name: "Counts" }).click();
    await sound(page);
    await page.getByRole("button", { name: "Check the counts" }).click();
    await followed(page, page.getByText("All counts are right"));
    await sound(page);
  });
});
