import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { endAllSessions } from "~/platform/session.server";
import { member } from "../cast";
import { publishedConcept } from "../concepts";
import { hydrated, journeys } from "../browser";
import { useServer } from "../server";

const server = useServer();
const passphrase = "seven words that only this journey knows";

journeys("a session that ended while one wrote", server, ({ open, scripts }) => {
  it("a member signs in in a second tab and sends the comment again, once", async () => {
    const writer = await member("participant");
    await db().account.update({ where: { id: writer.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
    const { id, slug } = await publishedConcept();
    const words = "What I wrote for an hour <b>and</b> would not write again.";
    const page = await open(`/concepts/${slug}/comments`, writer);
    await page.getByLabel("Your comment").fill(words);
    await endAllSessions(writer.id);
    await page.getByRole("button", { name: "Publish the comment" }).click();
    await page.getByRole("heading", { name: "Your session has ended" }).waitFor();
    expect(await page.getByLabel("What you typed").inputValue()).toBe(words);
    expect(await db().comment.count({ where: { conceptId: id } })).toBe(0);

    const opening = page.context().waitForEvent("page");
    await page.getByRole("link", { name: "Sign in in a new tab" }).click();
    const second = await opening;
    await second.waitForLoadState();
    if (scripts) await hydrated(second);
    await second.getByLabel("Pseudonym").fill(writer.pseudonym);
    await second.getByLabel("Passphrase").fill(passphrase);
    await second.getByRole("button", { name: "Sign in" }).click();
    await second.waitForURL((url) => url.pathname !== "/login");

    await page.getByRole("button", { name: "Send again" }).click();
    await page.locator("article:target").getByText("What I wrote for an hour").waitFor();
    expect(await db().comment.count({ where: { conceptId: id } })).toBe(1);
  });
});
