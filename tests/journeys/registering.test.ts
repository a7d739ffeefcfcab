import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { decryptWith } from "~/domain/accounts/sealing";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { contactKey } from "../contacts";
import { eventOf } from "../events";
import { useServer } from "../server";

const server = useServer();

journeys("registering for an event", server, ({ open, scripts }) => {
  const ready = async (page: Page) => {
    if (scripts) await hydrated(page);
  };
  const arrive = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const follow = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();
  const titleEn = (words: string) => `${words} ${scripts ? "one" : "two"}`;

  it("gives a place, keeps a line, and gives the place on to the first in it", async () => {
    const event = await eventOf({ titleEn: titleEn("A small seminar"), places: 1 });
    const first = await open("/programme", await member("participant"));
    await follow(first, event.titleEn);
    await arrive(first, "few places are left");
    await follow(first, "Register");
    await arrive(first, "personal papers for visas stay outside the platform");
    await press(first, "Register");
    await arrive(first, "You have a place.");

    const second = await open(`/programme/${event.slug}`, await member("participant"));
    await arrive(second, "no places are left");
    await follow(second, "Join the waiting list");
    await press(second, "Join the waiting list");
    await arrive(second, "You are on the waiting list.");

    await follow(first, "Take the registration back");
    await arrive(first, "the next in line gets the place at once");
    await press(first, "Take it back");
    await arrive(first, "The registration was taken back and deleted.");
    await second.reload();
    await arrive(second, "You have a place.");
    await follow(second, "My registrations");
    await arrive(second, event.titleEn);
  });

  it("asks what organizers ask; a sealed answer opens with their key alone, and its holder sees the day", async () => {
    const organizer = await member("organizer");
    const { identity } = await contactKey(organizer);
    const event = await eventOf({ titleEn: titleEn("A journey") });
    const path = `/organize/programme/${event.code}`;
    const page = await open(`${path}/questions`, organizer, { width: 1280 });
    await follow(page, "Add a question");
    await page.getByLabel("Question (English)").fill("Whom shall we call?");
    await page.getByRole("radio").first().check();
    await page.getByLabel("Nobody can register without an answer").check();
    await page.getByLabel("Seal the answers").check();
    await press(page, "Add a question");
    await arrive(page, "The questions are saved.");

    const guest = await open(`/programme/${event.slug}/registration`, await member("participant"));
    await press(guest, "Register");
    await guest.getByRole("alert").waitFor();
    await guest.getByLabel(/Whom shall we call/).fill("A friend in Vilnius");
    await press(guest, "Register");
    await arrive(guest, "You have a place.");

    await page.goto(`${server.origin}${path}/registrations`);
    await page.getByRole("rowheader").getByRole("link").click();
    await follow(page, "Sealed answer: open it");
    await arrive(page, "The opening is recorded before you see anything");
    await press(page, "Open the answer");
    await arrive(page, "opens only with your key");
    if (scripts) {
      await ready(page);
      await page.locator("#identity-text").fill(identity);
      await press(page, "Open with this key");
      await page.locator("#opened-text").waitFor();
      expect(await page.locator("#opened-text").innerText()).toBe("A friend in Vilnius");
    } else {
      const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Download the sealed file")]);
      const text = new TextDecoder().decode((await decryptWith([identity], readFileSync(await file.path(), "utf8")))!);
      expect(JSON.parse(text)).toMatchObject({ text: "A friend in Vilnius" });
    }
    await guest.reload();
    await arrive(guest, "When your sealed answers were opened");

    // A further key: what was answered before is sealed anew to it, by the same organizer.
    const other = await contactKey(await member("organizer"));
    if (scripts) {
      await page.goto(`${server.origin}/organize/contacts`);
      await follow(page, /answers? of (a )?registrations? (is|are) sealed to former keys/);
      await ready(page);
      await page.getByRole("button", { name: /Take \d+ text/ }).click();
      await page.locator("#identity-text").waitFor();
      await ready(page);
      await page.locator("#identity-text").fill(identity);
      await page.getByRole("button", { name: /Seal \d+ text/ }).click();
      await press(page, "Hand them back");
      await arrive(page, "What you handed back is sealed");
      await page.goto(`${server.origin}${path}/registrations`);
      await page.getByRole("rowheader").getByRole("link").click();
      await follow(page, "Sealed answer: open it");
      await press(page, "Open the answer");
      await ready(page);
      await page.locator("#identity-text").fill(other.identity);
      await press(page, "Open with this key");
      await page.locator("#opened-text").waitFor();
    } else {
      await page.reload();
      await page.goto(`${server.origin}${path}/registrations`);
      await page.getByRole("rowheader").getByRole("link").click();
      await follow(page, "Sealed answer: open it");
      await arrive(page, "This answer is sealed to former keys.");
      await follow(page, "Seal it anew with the age program");
      await arrive(page, "What stands in the file new.age");
      expect(await page.locator("pre").textContent()).toContain(other.recipient);
    }
  });

  it("is decided by organizers for all at once, where they choose", async () => {
    const event = await eventOf({ titleEn: titleEn("A visit"), kind: "visit", entry: "selection", places: 1 });
    const [one, two] = [await member("participant"), await member("participant")];
    const [chosen, other] = [
      await open(`/programme/${event.slug}/registration`, one),
      await open(`/programme/${event.slug}/registration`, two),
    ];
    for (const page of [chosen, other]) {
      await press(page, "Register");
      await arrive(page, "Organizers are choosing.");
    }
    const path = `/organize/programme/${event.code}/registrations`;
    const page = await open("/organize", await member("organizer"), { width: 1280 });
    await follow(page, event.titleEn);
    await page.getByRole("checkbox").first().check();
    await press(page, "Select");
    await arrive(page, "The decision is put down.");
    await page.goto(`${server.origin}${path}?decided=none`);
    await page.getByRole("checkbox").first().check();
    await press(page, "Decline");
    await arrive(page, "The decision is put down.");
    await chosen.reload();
    await arrive(chosen, "The decision has not been announced yet.");

    await page.goto(`${server.origin}${path}`);
    await follow(page, "Announce the decisions");
    await arrive(page, "1 person gets a place");
    await press(page, "Announce to all");
    await arrive(page, "The decisions are announced.");
    for (const guest of [chosen, other]) await guest.reload();
    await arrive(chosen, "You were selected: you have a place.");
    await arrive(other, "There is no place for you this time.");
  });

  it("lets in whoever has an invitation, once", async () => {
    const event = await eventOf({ titleEn: titleEn("A course"), entry: "invitation" });
    const page = await open(`/organize/programme/${event.code}/invitations`, await member("organizer"), {
      width: 1280,
    });
    await follow(page, "Make invitations");
    await page.getByLabel("How many").fill("1");
    await press(page, "Make invitations");
    await arrive(page, "Nobody can show these codes a second time.");
    const code = (await page.locator("ol li.select-all").innerText()).trim();
    await page.reload();
    await arrive(page, "The codes are shown once, and that is over.");

    const guest = await open(`/programme/${event.slug}/registration`, await member("participant"));
    await guest.getByLabel("Code of the invitation").fill("not-a-code");
    await press(guest, "Register");
    await arrive(guest, "There is no such code for this event");
    await guest.getByLabel("Code of the invitation").fill(code);
    await press(guest, "Register");
    await arrive(guest, "You have a place.");
    const late = await open(`/programme/${event.slug}/registration`, await member("participant"));
    await late.getByLabel("Code of the invitation").fill(code);
    await press(late, "Register");
    await arrive(late, "There is no such code for this event");
  });

  it("becomes a file only by two organizers", async () => {
    const event = await eventOf({ titleEn: titleEn("A lecture on courts") });
    const guest = await open(`/programme/${event.slug}/registration`, await member("participant"));
    await press(guest, "Register");
    await arrive(guest, "You have a place.");
    const [asks, allows] = [await member("organizer"), await member("organizer")];
    const page = await open(`/organize/programme/${event.code}/registrations`, asks, { width: 1280 });
    await follow(page, "Export as a table");
    await arrive(page, "Another organizer has to allow it.");
    await page.getByLabel("CSV").check();
    await page.getByLabel("What for?").fill("To prepare the room for them");
    await press(page, "Ask for the export");
    await arrive(page, "Waits for a second organizer");
    const request = new URL(page.url()).pathname;
    const other = await open(request, allows, { width: 1280 });
    await press(other, "Allow the export");
    await other.getByText("Allowed", { exact: true }).waitFor();
    const take = page.getByRole("button", { name: "Take the file" });
    for (let tries = 0; tries < 50 && (await take.count()) === 0; tries += 1) {
      await page.waitForTimeout(200);
      await page.goto(server.origin + request);
    }
    const [file] = await Promise.all([page.waitForEvent("download"), take.click()]);
    const table = readFileSync(await file.path(), "utf8");
    expect(table.trim().split("\n")).toHaveLength(2);
  });
});
