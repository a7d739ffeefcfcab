import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { skeletonOf } from "~/domain/accounts/pseudonyms";
import { db } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { conceptIn } from "../drafts";
import { findings } from "../look/axe";
import { useServer } from "../server";

const server = useServer();
const passphrase = "eleven quiet herons write this as one";

journeys("co-authors", server, ({ open, scripts }) => {
  async function sound(page: Page) {
    if (scripts) expect(await findings(page)).toEqual([]);
    expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
  }
  const arrive = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const names = (page: Page) => page.locator("main ol > li p.font-semibold").allInnerTexts();

  it("one asks by a link, the other signs in, accepts and is shown; both see it", async () => {
    const end = scripts ? "Scripted" : "Plain";
    const [author, other] = [await member("participant", `Heron ${end}`), await member("expert", `Otter ${end}`)];
    expect(skeletonOf(author.pseudonym)).not.toBe(skeletonOf(other.pseudonym));
    await db().account.update({
      where: { id: other.id },
      data: { passphraseHash: await hashPassphrase(passphrase) },
    });
    const { code } = await conceptIn("draft", author, { title: `Written by two, ${end}` });

    const page = await open(`/concepts/drafts/${code}`, author);
    await page.getByRole("link", { name: "Authors", exact: true }).click();
    await arrive(page, "Ask a co-author");
    await sound(page);
    await page.getByRole("link", { name: "Make a link" }).click();
    await page.getByLabel("A note to the one you ask").fill("x".repeat(301));
    await page.getByRole("button", { name: "Make the link" }).click();
    await page.getByRole("alert").getByText("This is too long").waitFor();
    await sound(page);
    await page.getByLabel("A note to the one you ask").fill("Shall we?");
    await page.getByRole("button", { name: "Make the link" }).click();
    await arrive(page, "Copy it now");
    await sound(page);
    const link = await page.locator("p.font-mono").innerText();
    await page.reload();
    await arrive(page, "The link was shown once");

    // Before signing in the link says nothing; afterwards one is where it led.
    const theirs = await open(new URL(link).pathname);
    await arrive(theirs, "Sign in");
    expect(theirs.url()).not.toContain(link.split("/").at(-1));
    expect(await theirs.content()).not.toMatch(/Written by two|Heron/);
    if (scripts) await hydrated(theirs);
    await theirs.getByLabel("Pseudonym").fill(other.pseudonym);
    await theirs.getByLabel("Passphrase").fill(passphrase);
    await theirs.getByRole("button", { name: "Sign in" }).click();
    await arrive(theirs, "Do you want to write this with others?");
    await arrive(theirs, "Shall we?");
    await sound(theirs);
    expect(await theirs.getByLabel("“a participant of the Reserve”").isChecked()).toBe(true);
    await theirs.getByRole("button", { name: "Become an author" }).click();
    await theirs.getByRole("status").getByText("You are an author of this concept now").waitFor();
    await sound(theirs);
    expect(await names(theirs)).toEqual([author.pseudonym, `${other.pseudonym} · you`]);

    await theirs.getByRole("button", { name: `Move up: ${other.pseudonym}` }).click();
    await theirs.getByText(`${other.pseudonym} changed the order.`).waitFor();
    expect(await names(theirs)).toEqual([`${other.pseudonym} · you`, author.pseudonym]);
    await theirs.getByRole("link", { name: "Change how readers see you" }).click();
    await sound(theirs);
    await theirs.getByRole("link", { name: "Use a public name" }).click();
    await sound(theirs);
    await theirs.getByLabel("Name", { exact: true }).fill("Alena Example");
    await theirs.getByLabel("About you").fill("Wrote on **courts**.");
    await theirs.getByLabel("Your passphrase now").fill(passphrase);
    await theirs.getByRole("button", { name: "Show me by this name" }).click();
    await theirs.getByRole("alert").getByText("Tick the box to go on").waitFor();
    await sound(theirs);
    expect(await theirs.getByLabel("About you").inputValue()).toBe("Wrote on **courts**.");
    await theirs.getByLabel("I understand").check();
    await theirs.getByLabel("Your passphrase now").fill(passphrase);
    await theirs.getByRole("button", { name: "Show me by this name" }).click();
    await theirs.getByRole("status").getByText("This is how readers see you").waitFor();

    await page.goto(`${server.origin}/concepts/drafts/${code}/authors`);
    expect(await names(page)).toEqual([other.pseudonym, `${author.pseudonym} · you`]);
    await arrive(page, "Readers see: Alena Example");
    await arrive(page, `${other.pseudonym} became an author.`);
    await sound(page);
    // What the first page showed is another order by now.
    await theirs.goto(`${server.origin}/concepts/drafts/${code}/authors`);
    await page.getByRole("button", { name: `Move up: ${author.pseudonym}` }).click();
    await arrive(page, `${author.pseudonym} changed the order.`);
    await theirs.getByRole("button", { name: `Move down: ${other.pseudonym}` }).click();
    await arrive(theirs, "The authors or their order have changed");

    await theirs.goto(`${server.origin}/concepts/drafts/${code}/authors`);
    await theirs.getByText("Leave this concept").click();
    await theirs.getByRole("button", { name: "Leave it" }).click();
    await theirs.getByRole("status").getByText("You are no longer an author").waitFor();
    await page.reload();
    expect(await names(page)).toEqual([`${author.pseudonym} · you`]);
    await arrive(page, "An author left.");
    expect(await page.content()).not.toContain(other.pseudonym);
  }, 150_000);
});
