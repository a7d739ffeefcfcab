import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { journeys } from "../browser";
import { findings } from "../look/axe";
import { useServer } from "../server";
import { passphrase, wholePerson } from "../whole-person";

const server = useServer();

journeys("one's own data", server, ({ open, scripts }) => {
  async function sound(page: Page) {
    if (scripts) expect(await findings(page)).toEqual([]);
    expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  }

  it("a member takes everything away, then erases everything", async () => {
    const person = await wholePerson();
    const page = await open("/settings", person);
    await page.getByRole("link", { name: "Who looked" }).click();
    await page.getByText("Card opened").waitFor();
    await sound(page);
    await page.getByRole("link", { name: "To the settings" }).click();
    await page.getByRole("link", { name: "Everything kept about you" }).click();
    await sound(page);
    await page.getByLabel("Passphrase").fill("not this one");
    await page.getByRole("button", { name: "Make the file" }).click();
    await page.getByText("This is not your passphrase").first().waitFor();
    await page.getByLabel("Passphrase").fill(passphrase);
    await page.getByRole("button", { name: "Make the file" }).click();
    const link = page.getByRole("link", { name: "Download the file" });
    await link.waitFor();
    await sound(page);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("reading.zip");
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    // The second tap gives nothing more.
    await link.click();
    await page.getByRole("button", { name: "Make the file" }).waitFor();

    await page.goto(`${server.origin}/settings`);
    await page.getByRole("link", { name: "Erase everything about me" }).click();
    await sound(page);
    expect(await page.getByRole("radio", { name: /^Delete them/ }).isChecked()).toBe(true);
    await page.getByRole("radio", { name: /^Leave them/ }).check();
    await page.getByLabel("Passphrase").fill(passphrase);
    await page.getByRole("button", { name: "Erase everything now" }).click();
    await page.getByRole("heading", { name: "Done" }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/done");
    await sound(page);
    expect(await db().account.count({ where: { id: person.id } })).toBe(0);
    await page.goBack();
    expect(await page.content()).not.toContain(person.pseudonym);
  });

  it.each(["Sign out", "Quick exit"])("after “%s” the way back gives nothing", async (way) => {
    const person = await wholePerson();
    const page = await open("/matrix/card", person);
    await page.getByText(person.card).waitFor();
    await page.goto(`${server.origin}/settings/looks`);
    await page.getByText("Card opened").waitFor();
    // Quick exit leads to an address that this machine does not reach.
    const left = page.waitForEvent("framenavigated");
    await page.getByRole("button", { name: way }).click();
    await left;
    await page.waitForLoadState();
    for (let steps = 0; steps < 2; steps += 1) {
      await page.goBack();
      await page.getByRole("button", { name: "Sign in" }).waitFor();
      const seen = await page.content();
      for (const mark of [person.card, person.pseudonym, "Card opened"]) expect(seen).not.toContain(mark);
    }
    expect(await db().session.count({ where: { accountId: person.id } })).toBe(0);
  });
});
