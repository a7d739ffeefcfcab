import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { findings } from "../look/axe";
import { handedIn, reviewOf } from "../reviews";
import { useServer } from "../server";

const server = useServer();

journeys("a review", server, ({ open, scripts }) => {
  async function sound(page: Page) {
    if (scripts) expect(await findings(page)).toEqual([]);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide).toBe(0);
  }

  it("is written by its criteria, and opens what others gave and say", async () => {
    const [author, expert, other] = [await member("participant"), await member("expert"), await member("expert")];
    const title = `A text to judge ${scripts ? "with" : "without"} scripts`;
    const { id } = await handedIn(author, { title });
    await reviewOf(expert.id, id);
    await reviewOf(other.id, id, {
      ...{ state: "given", submission: 1, advice: "return", comment: "Others have tried this before." },
      scores: { need: [2, "Not the first need"], feasible: [1, ""], evidence: [1, ""], clarity: [2, ""] },
    });

    const page = await open("/", expert);
    await page.getByRole("link", { name: "1 concept waits for your review" }).click();
    await sound(page);
    await page.getByRole("link", { name: title }).click();
    await page.getByText("You do not see who wrote this text").waitFor();
    const shown = (await page.locator("body").textContent()) ?? "";
    expect(shown).not.toContain(author.pseudonym);
    expect(shown).not.toContain("Others have tried this before.");
    await sound(page);

    await page.getByRole("link", { name: "Write your review" }).click();
    if (scripts) await hydrated(page);
    await sound(page);
    const score = (criterion: string, value: string) =>
      page.getByRole("group", { name: criterion }).getByLabel(value, { exact: true }).check();
    await score("Answers a real need", "4");
    await page.getByLabel("On the text as a whole").fill("Too short");
    await page.getByRole("button", { name: "Give the review" }).click();
    await page.getByRole("alert").waitFor();
    if (scripts) await hydrated(page);
    await sound(page);
    expect(await page.getByLabel("On the text as a whole").inputValue()).toBe("Too short");
    for (const group of await page.getByRole("group").all()) {
      const five = group.getByLabel("5", { exact: true });
      if ((await five.count()) > 0) await five.check();
    }
    await page.getByLabel("to accept").check();
    await page.getByLabel("On the text as a whole").fill("Say more on **who pays**, and it can be read by all.");
    await page.getByRole("button", { name: "Give the review" }).click();

    await page.getByRole("heading", { name: "Reviews", exact: true }).waitFor();
    await page.getByText("Others have tried this before.").waitFor();
    await page.getByText("Advise to accept: 1, to return: 1.").waitFor();
    await page.getByText("far apart").first().waitFor();
    await sound(page);
    await page.getByRole("link", { name: "To what reviewers say" }).click();
    await page.getByLabel("What you say").fill("Shall we ask for the costs?");
    await page.getByRole("button", { name: "Write", exact: true }).click();
    await page.getByText("Shall we ask for the costs?").first().waitFor();
    await sound(page);

    const own = await open("/concepts", author);
    await own.getByRole("link", { name: title }).click();
    await own.getByText("In review").first().waitFor();
    expect(await own.locator("body").textContent()).not.toMatch(/who pays|ask for the costs|tried this before/);
  }, 120_000);
});
