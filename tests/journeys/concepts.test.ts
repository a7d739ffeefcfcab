import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { findings } from "../look/axe";
import { useServer } from "../server";

const server = useServer();

const text =
  "## What is wrong\n\nOne person decides who becomes a judge, who is promoted and who leaves; nobody else is asked, and no reason is ever given in writing.[^1]\n\n| Year | Share |\n|---|---|\n| 2024 | 30 % |\n\n[^1]: As it is.";

journeys("a concept", server, ({ open, scripts }) => {
  async function sound(page: Page) {
    if (scripts) expect(await findings(page)).toEqual([]);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide).toBe(0);
  }

  it("is written, previewed, submitted, returned, mended, accepted and published", async () => {
    const author = await member("participant");
    const organizer = await member("organizer");
    const title = `Courts that answer to the law, ${scripts ? "with" : "without"} scripts`;

    const page = await open("/concepts", author);
    await sound(page);
    await page.getByRole("link", { name: "Write a concept" }).click();
    if (scripts) await hydrated(page);
    await sound(page);
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByRole("alert").getByText("Fill this in").waitFor();
    await page.getByLabel("Title").fill(title);
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByRole("status").getByText("The draft is saved").waitFor();
    if (scripts) await hydrated(page);
    await page.getByText("How to write in Markdown").click();
    await page.getByText("HTML and pictures from elsewhere are left out").waitFor();
    await sound(page);
    await page.getByLabel("Text", { exact: true }).fill(text);
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: "What is wrong" }).waitFor();
    await sound(page);
    await page.getByRole("button", { name: "Submit for review" }).first().click();
    await page.getByRole("alert").getByText("There are 2 things to mend").waitFor();
    if (scripts) await hydrated(page);
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe(text);
    await page.getByLabel("Sphere").selectOption({ label: "Courts and justice" });
    await page.getByLabel("Summary").fill("Judges are appointed by one person and dismissed by the same one.");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("button", { name: "Submit for review" }).first().click();
    await page.getByText("It waits for an organizer").waitFor();
    await sound(page);

    const desk = await open("/organize/concepts", organizer, { width: 1280 });
    await sound(desk);
    await desk.getByRole("link", { name: title }).click();
    expect(await desk.content()).not.toContain(author.pseudonym);
    await sound(desk);
    await desk.getByRole("button", { name: "Take into review" }).first().click();
    await desk.getByRole("link", { name: "Decide to return" }).first().click();
    if (scripts) await hydrated(desk);
    await desk.getByLabel("Words to the authors").fill("Too short.");
    await desk.getByRole("button", { name: "Record: return" }).click();
    await desk.getByRole("alert").waitFor();
    await sound(desk);
    expect(await desk.getByLabel("Words to the authors").inputValue()).toBe("Too short.");
    await desk.getByLabel("Words to the authors").fill("Say who appoints the council, and **for how long**.");
    await desk.getByRole("button", { name: "Record: return" }).click();
    await desk.getByRole("status").getByText("The decision is recorded").waitFor();
    await sound(desk);
    await desk.getByRole("button", { name: "Announce the decision" }).click();
    await desk.getByText("Its author is working on it").waitFor();

    await page.reload();
    await page.getByText("for how long").waitFor();
    await sound(page);
    await page.getByRole("link", { name: "Edit the text" }).click();
    await page.getByText("Remarks to answer").waitFor();
    if (scripts) await hydrated(page);
    await sound(page);
    await page.getByLabel("Text", { exact: true }).fill(`${text}\n\nThe parliament, for six years.`);
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByRole("status").getByText("The draft is saved").waitFor();
    await page.getByRole("link", { name: "To the page of this concept" }).click();
    await page.getByRole("button", { name: "Submit for review" }).click();
    await page.getByText("It waits for an organizer").waitFor();

    await desk.goto(`${server.origin}/organize/concepts`);
    await desk.getByRole("link", { name: title }).click();
    await desk.getByText("The parliament, for six years.").first().waitFor();
    await desk.getByRole("button", { name: "Take into review" }).first().click();
    await desk.getByRole("link", { name: "Decide to accept" }).first().click();
    if (scripts) await hydrated(desk);
    await desk.getByRole("button", { name: "Record: accept" }).click();
    await desk.getByRole("button", { name: "Announce the decision" }).click();
    await desk.getByRole("button", { name: "Publish" }).first().click();
    await desk.getByText("Every member can read it").waitFor();
    await sound(desk);

    await page.goto(`${server.origin}/concepts?sphere=justice`);
    await sound(page);
    const link = page.getByRole("listitem").getByRole("heading", { name: title }).getByRole("link");
    const { slug } = await db().concept.findFirstOrThrow({ where: { title } });
    expect(await link.getAttribute("href")).toBe(`/concepts/${slug}`);
    expect(slug).toBe(`courts-that-answer-to-the-law-${scripts ? "with" : "without"}-scripts`);
  }, 150_000);
});
