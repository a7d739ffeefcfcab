import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { stateInterests } from "~/domain/accounts/applying.server";
import { contactOf } from "~/domain/accounts/contact-holder.server";
import { leaveContact } from "~/domain/accounts/own-contact.server";
import { decryptWith, encryptTo, newKey, openSealed } from "~/domain/accounts/sealing";
import { drafting, motivation, waiting } from "../applicants";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { contactKey, contactRow } from "../contacts";
import { useServer } from "../server";

const server = useServer();

journeys("a sealed contact", server, ({ open, scripts }) => {
  const words = scripts ? "Signal: lively.77" : "Signal: silent.77";
  const ready = async (page: Page) => {
    if (scripts) await hydrated(page);
  };
  const arrive = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  /** Everything that the browser sends from here on. */
  const sending = (page: Page) => {
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    return sent;
  };
  const armored = (page: Page) => page.locator("details pre").textContent();
  const download = async (page: Page, act: () => Promise<void>) => {
    const [file] = await Promise.all([page.waitForEvent("download"), act()]);
    return readFileSync(await file.path(), "utf8");
  };

  it("is left by an applicant and opened by an organizer with a key that never left the browser", async () => {
    const organizer = await member("organizer");
    const page = await open("/organize/contacts/keys/new", organizer);
    const sent = sending(page);
    await ready(page);
    let file: string;
    if (scripts) {
      await page.getByRole("button", { name: "Make a key" }).click();
      file = await download(page, () => page.getByRole("link", { name: "Save it as a file" }).click());
      expect(file).toContain(await page.locator("#identity").innerText());
      await page.getByRole("button", { name: "The key is saved, go on" }).click();
      await arrive(page, "Read it in this page");
      await ready(page);
      await page.locator("#identity-file").setInputFiles({
        name: "key.txt",
        mimeType: "text/plain",
        buffer: Buffer.from(file),
      });
      await page.getByRole("button", { name: "Check this key" }).click();
      await arrive(page, "The key fits");
    } else {
      const made = await newKey();
      file = made.file;
      await page.getByRole("button", { name: "Go on to the check" }).click();
      await arrive(page, "Fill this in");
      await page.getByLabel("Public half of the key").fill(made.recipient);
      await page.getByRole("button", { name: "Go on to the check" }).click();
      await arrive(page, "Or with the age program");
      const word = await decryptWith([made.identity], (await armored(page)) ?? "");
      await page.getByLabel("The word you read").fill(new TextDecoder().decode(word!));
    }
    await page.getByRole("button", { name: "Add the key" }).first().click();
    await arrive(page, "The key is added");
    await arrive(page, "Your key");

    const applicant = await drafting();
    await stateInterests(applicant, { spheres: ["education"], experience: "3to10", languages: ["be"] });
    const theirs = await open("/join/motivation", applicant);
    await ready(theirs);
    await theirs.getByLabel("Your motivation").fill(motivation);
    await theirs.getByLabel("How may an organizer reach you").fill(words);
    await theirs.getByLabel("I agree that").check();
    await theirs.getByRole("button", { name: "Send the application" }).click();
    await arrive(theirs, "Your application waits for a decision");

    await page.goto(`${server.origin}/organize/applications/${applicant.code}`);
    await page.getByRole("link", { name: "A sealed contact was left" }).click();
    await arrive(page, "The opening is recorded before you see anything");
    await page.getByRole("button", { name: "Open the contact" }).click();
    await arrive(page, "The opening is recorded. The file below");
    await ready(page);
    const row = await contactRow(applicant);
    const identity = /AGE-SECRET-KEY-1\w+/.exec(file)?.[0] ?? "";
    if (scripts) {
      const other = await newKey();
      await page.locator("#identity-text").fill(other.identity);
      await page.getByRole("button", { name: "Open with this key" }).click();
      await arrive(page, "This key does not open the text");
      await page.locator("#identity-text").fill(file);
      await page.getByRole("button", { name: "Open with this key" }).click();
      await page.locator("#opened-text").waitFor();
      expect(await page.locator("#opened-text").innerText()).toBe(words);
      expect(await page.locator("#identity-text").inputValue()).toBe("");
      await page.getByRole("button", { name: "Hide it" }).click();
      expect(await page.locator("#opened-text").count()).toBe(0);
    } else {
      // The age program reads what stands on the page.
      const shown = await openSealed(contactOf(row), (await armored(page)) ?? "", [identity]);
      expect(shown).toEqual({ state: "open", text: words });
    }
    const saved = await download(page, () => page.getByRole("button", { name: "Download the sealed file" }).click());
    const plain = new TextDecoder().decode((await decryptWith([identity], saved))!);
    expect(JSON.parse(plain)).toEqual({ ...contactOf(row), version: 1, text: words });

    expect(sent.length).toBeGreaterThan(3);
    for (const one of sent) expect(one).not.toMatch(/AGE-SECRET-KEY/i);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain("AGE-SECRET");

    await theirs.getByRole("link", { name: "How to reach me" }).click();
    await arrive(theirs, "There is a contact, sealed on");
    expect(await theirs.getByText("Opened", { exact: true }).count()).toBe(2);
    expect(await theirs.content()).not.toContain(words);
    await theirs.getByRole("button", { name: "Remove it" }).click();
    await arrive(theirs, "The contact is removed");
    await arrive(theirs, "You have not left a contact");
  });

  it("is noticed in another record, and sealed anew when the keys change", async () => {
    const organizer = await member("organizer");
    const key = await contactKey(organizer);
    const person = await waiting();
    await leaveContact(person, { contact: words });
    const second = await contactKey(await member("organizer"));
    const { code } = await contactRow(person);
    let page: Page;
    if (scripts) {
      page = await open("/organize/contacts/resealing", organizer);
      const sent = sending(page);
      await ready(page);
      await page.getByRole("button", { name: /Take \d+ text/ }).click();
      await page.locator("#identity-text").waitFor();
      await ready(page);
      await page.locator("#identity-text").fill(key.identity);
      await page.getByRole("button", { name: /Seal \d+ text/ }).click();
      await page.getByRole("button", { name: "Hand them back" }).click();
      await arrive(page, "What you handed back is sealed");
      for (const one of sent) expect(one).not.toMatch(/AGE-SECRET-KEY/i);
    } else {
      page = await open(`/organize/contacts/${code}/resealing`, organizer);
      const file = await download(page, () => page.getByRole("button", { name: "Download the sealed file" }).click());
      const command = await page.locator("pre").textContent();
      const recipients = command!.match(/age1[a-z0-9]+/g)!;
      expect(recipients).toContain(second.recipient);
      await page.getByLabel("What stands in the file new.age").fill("not that");
      await page.getByRole("button", { name: "Keep what was sealed anew" }).click();
      await arrive(page, "This is not a text sealed to the");
      const again = await encryptTo(recipients, (await decryptWith([key.identity], file))!);
      await page.getByLabel("What stands in the file new.age").fill(again);
      await page.getByRole("button", { name: "Keep what was sealed anew" }).click();
      await arrive(page, "What you handed back is sealed");
    }
    const row = await contactRow(person);
    expect(await openSealed(contactOf(row), row.sealed, [second.identity])).toEqual({ state: "open", text: words });
    if (!scripts) return;

    const { db } = await import("~/platform/db.server");
    const stranger = await waiting();
    await leaveContact(stranger, { contact: "a stranger's" });
    const { sealed } = await contactRow(stranger);
    await db().sealedContact.update({ where: { code }, data: { sealed } });
    await page.goto(`${server.origin}/organize/contacts/${code}`);
    await page.getByRole("button", { name: "Open the contact" }).click();
    await page.locator("#identity-text").waitFor();
    await ready(page);
    await page.locator("#identity-text").fill(key.identity);
    await page.getByRole("button", { name: "Open with this key" }).click();
    await arrive(page, "belongs to another record");
    expect(await page.content()).not.toContain("a stranger's");
  });
});
