import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { journeys } from "../browser";
import { member } from "../cast";
import { eventIn } from "../events-of-year";
import { pagesOf } from "../pdf";
import { useServer } from "../server";
import { publishedYear } from "../years";

const server = useServer();

journeys("the results of a year", server, ({ open, scripts }) => {
  const year = scripts ? 2023 : 2021;
  const arrive = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const follow = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();

  it("are opened, counted, worded, asked about, published by two, and corrected with a day", async () => {
    const [first, second] = [await member("organizer"), await member("organizer")];
    await eventIn(year, "visit", { titleEn: "Courts of Lithuania" });
    await eventIn(year, "meeting", { titleEn: "For members alone", seenBy: "members" });
    await publishedYear(first, second, year - 1);

    const page = await open("/organize/results", first, { width: scripts ? 1280 : 360 });
    await page.getByLabel("Year").fill(String(year));
    await press(page, "Open the year");
    await arrive(page, "The year is open.");
    // Each figure stands with its rule, what suppression makes of it, and the way to its records.
    await arrive(page, "Visits that were announced, not cancelled, and began in the year by the clock of Minsk.");
    await arrive(page, "Not told, so that nobody can be found");
    await page.locator(`a[href$="/records/visits"]`).click();
    await arrive(page, "Courts of Lithuania");
    await follow(page, "To the year");
    await page.locator(`a[href$="/records/participants"]`).click();
    await arrive(page, "nobody sees a list of members");
    await follow(page, "To the year");

    await follow(page, "Change the words");
    await page.getByLabel("Above the figures (English)").fill("A year of **learning**.");
    await press(page, "Save");
    await arrive(page, "It is saved.");
    await follow(page, "Add a figure");
    await page.getByLabel("What is counted (English)").fill("visitors");
    await page.getByLabel("Number", { exact: true }).fill("9100");
    await press(page, "Add a figure");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Source", { exact: true }).fill("The museum’s book of guests");
    await press(page, "Add a figure");
    await arrive(page, "It is saved.");
    // What cannot be told is put in by hand, marked so.
    await page.locator(`a[href$="/figures/new?instead=participants"]`).click();
    await page.getByLabel("Number", { exact: true }).fill("640");
    await page.getByLabel("What is counted (English)").fill("participants");
    await page.getByLabel("Source", { exact: true }).fill("The register of that year");
    await press(page, "Add a figure");
    await arrive(page, "It is saved.");
    expect((await page.goto(`${server.origin}/results/${year}`))?.status()).toBe(404);

    await page.goto(`${server.origin}/organize/results/${year}`);
    await follow(page, "Ask a second organizer");
    await arrive(page, "What is frozen");
    await press(page, "Ask for consent");
    await arrive(page, "A second organizer will see the question.");
    await follow(page, "Look at what is asked");
    await arrive(page, "You asked yourself, so another organizer has to consent.");

    // A figure changes between the preview and the publication: nothing is published, the difference is shown.
    const other = await open(`/organize/results/${year}/consent`, second, { width: 1280 });
    await eventIn(year, "visit", { titleEn: "European institutions" });
    await press(other, "Consent and publish");
    await other.getByRole("alert").waitFor();
    await other.reload();
    await arrive(other, "before: 1");
    await arrive(other, "now: 2");
    expect((await server.get(`/results/${year}`)).status).toBe(404);
    await follow(other, /To the year/);
    await follow(other, "To the year, to ask anew");
    await press(other, "Ask for consent");
    await arrive(other, "A second organizer will see the question.");

    await page.goto(`${server.origin}/organize`);
    await follow(page, "The results of 1 year wait for your consent");
    await follow(page, `Results of ${year}`);
    await follow(page, "Look at what is asked");
    await press(page, "Consent and publish");
    await arrive(page, "The results are published.");

    const reader = await open("/", undefined);
    await follow(reader, "Results of the year");
    await follow(reader, `Results of ${year}`);
    for (const words of ["educational visits", "Courts of Lithuania", "9,100", "The museum’s book of guests", "640"]) {
      await arrive(reader, words);
    }
    await arrive(reader, "A year of learning.");
    expect(await reader.content()).not.toContain("For members alone");
    const [pdf] = await Promise.all([reader.waitForEvent("download"), follow(reader, "As PDF")]);
    const { words } = await pagesOf(new Uint8Array(readFileSync(await pdf.path())));
    expect(words).toContain("European institutions");
    const figures = (await (await server.get(`/results/${year}/figures.json`)).json()) as { figures: object[] };
    expect(figures.figures).toContainEqual(expect.objectContaining({ key: "visits", value: 2 }));

    // A correction: a further edition, with its day and why, again by two; the first stays readable.
    await eventIn(year, "meeting", { titleEn: "A meeting that was left out" });
    await page.goto(`${server.origin}/organize/results/${year}`);
    await arrive(page, "1 change since the newest edition is not published");
    await follow(page, "Propose a correction");
    await press(page, "Ask for consent");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Why the published results are corrected").fill("A meeting had been left out.");
    await press(page, "Ask for consent");
    await other.goto(`${server.origin}/organize/results/${year}/consent`);
    await arrive(other, "What is corrected");
    await press(other, "Consent and publish");
    await arrive(other, "The results are published.");
    await reader.reload();
    await arrive(reader, /Corrected on/);
    await arrive(reader, "A meeting had been left out.");
    await follow(reader, /Edition 1/);
    await arrive(reader, "This is an earlier edition");
    expect(await reader.content()).not.toContain("A meeting that was left out");

    await follow(reader, "Compare years");
    for (const one of [year, year - 1]) await reader.getByLabel(String(one)).check();
    await press(reader, "Compare");
    await arrive(reader, "visitors");
    const row = reader.getByRole("row").filter({ hasText: "visitors" });
    expect((await row.innerText()).replace(/\s+/g, " ")).toContain("over 8,500 9,100");
  });
});
