import { expect, it } from "vitest";
import type { Page } from "playwright-core";
import { readOwnMessages } from "~/domain/matrix/reading-messages.server";
import { banker, candidate } from "../candidates";
import { journeys } from "../browser";
import { member } from "../cast";
import { findings } from "../look/axe";
import { useServer } from "../server";

const server = useServer();

journeys("working with candidates", server, ({ open, scripts }) => {
  async function sound(page: Page) {
    if (scripts) expect(await findings(page)).toEqual([]);
    expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  }

  it("an organizer follows two candidates, notes, compares, and writes to those in training", async () => {
    const [one, two] = [await candidate(banker), await candidate(banker)];
    const organizer = await member("organizer");
    const page = await open(`/organize/matrix/positions/${banker}`, organizer, { width: scripts ? 1280 : 360 });
    await sound(page);

    for (const { number } of [one, two]) {
      await page.getByRole("link", { name: `Consider: ${number}` }).click();
      await page.getByLabel("in training").check();
      await page.getByLabel("Why", { exact: true }).fill("Begins with the next cycle.");
      await sound(page);
      await page.getByRole("button", { name: "Put it down" }).click();
      await page.getByText("It is put down.").waitFor();
    }

    await page.getByRole("link", { name: `Change the state: ${one.number}` }).click();
    await page.getByText("Begins with the next cycle.").waitFor();
    await page.getByLabel("put aside").check();
    await page.getByRole("button", { name: "Put it down" }).click();
    await page.getByRole("alert").getByText("Why: fill this in.").waitFor();
    expect(await page.getByLabel("put aside").isChecked()).toBe(true);
    await page.getByRole("link", { name: "Open the card" }).click();

    await page.getByRole("link", { name: "Notes (0)" }).click();
    await page.getByText("receives these notes when they ask for their data").waitFor();
    await page.getByLabel("New note").fill("Asked for an internship.");
    await page.getByRole("button", { name: "Add the note" }).click();
    await page.getByText("Asked for an internship.").waitFor();
    await sound(page);
    await page.getByRole("button", { name: /^Delete the note/ }).click();
    await page.getByText("There are no notes yet.").waitFor();

    await page.goto(`${server.origin}/organize/candidates`);
    await page.getByRole("link", { name: /^in training \d/ }).click();
    await page.getByLabel("Sphere").selectOption("finance");
    await page.getByRole("button", { name: "Show" }).click();
    await sound(page);
    for (const { number } of [one, two]) await page.getByLabel(`Compare: ${number}`).check();
    await page.getByRole("button", { name: "Compare the ticked cards" }).click();
    for (const { number } of [one, two])
      await page.getByRole("columnheader", { name: number }).waitFor({ state: "attached" });
    await sound(page);

    await page.goBack();
    await page.getByRole("link", { name: "Write to all of them" }).click();
    await page.getByText(/^The letter reaches \d+ cards\.$/).waitFor();
    await page.getByLabel("Letter", { exact: true }).fill("Come to two days on budgets, see /programme for more.");
    await page.getByLabel(/^Yes, this letter is for/).check();
    await sound(page);
    await page.getByRole("button", { name: /^Send to/ }).click();
    const done = page.getByText(/^The letter has reached \d+ cards\.$/);
    const offer = page.getByRole("link", { name: "Refresh by itself" });
    await offer.or(done).first().waitFor();
    if (await offer.isVisible()) await offer.click();
    await done.waitFor();
    await sound(page);
    const theirs = await open("/matrix/card/messages", one.holder);
    await theirs.getByText("Come to two days on budgets").waitFor();
    expect(await theirs.getByRole("link", { name: "/programme" }).getAttribute("href")).toBe("/programme");
    for (const { holder } of [one, two]) {
      expect((await readOwnMessages(holder)).messages.map(({ body }) => body)).toEqual([
        "Come to two days on budgets, see /programme for more.",
      ]);
    }
  });
});
