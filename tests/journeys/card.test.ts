import { expect, it } from "vitest";
import type { Page } from "playwright-core";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { hydrated, journeys } from "../browser";
import { member, type Person } from "../cast";
import { useServer } from "../server";

const server = useServer();
const titles = ["Minister", "First Deputy Minister", "Deputy Minister"];
const keys = ["minister", "first-deputy-minister", "deputy-minister"].map((title) => `ministry-culture.${title}`);

async function withChoices(): Promise<Person> {
  const who = await member("participant");
  for (const [revision, position] of keys.entries()) {
    await choosePosition(who, { position, rank: 5, readiness: "now", revision });
  }
  return who;
}

const shown = (page: Page) =>
  page.getByRole("list", { name: "Chosen positions" }).getByRole("heading").allTextContents();
const kept = async (who: Person) => (await findOwnCard(who, "en")).choices.map(({ title }) => title);

/** Takes the handle of a line, moves it in steps to the middle of another line, and lets it go there unless told not to. */
async function drag(page: Page, from: number, to: number, drop = true): Promise<void> {
  // All lines are in sight: what is not is reached by scrolling, which is looked at by itself.
  await page.setViewportSize({ width: page.viewportSize()!.width, height: 2400 });
  const handle = (await page.locator(".drag-handle").nth(from).boundingBox())!;
  const target = (await page.locator("li[data-position]").nth(to).boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  const edge = to < from ? target.y + 5 : target.y + target.height - 5;
  await page.mouse.move(handle.x + handle.width / 2, edge, { steps: 12 });
  if (drop) await page.mouse.up();
}

journeys("the participant's card", server, ({ open, scripts }) => {
  it("a participant answers what the card asks, a page at a time, and empties one answer again", async () => {
    const page = await open("/matrix/card", await member("participant"));
    await page.getByText("0 of 5 answered").waitFor();
    await page.getByRole("link", { name: "Answer: Experience" }).click();
    await page.getByText("exact years would tell who you are").waitFor();
    await page.getByLabel("Years in public service").selectOption("over 10 years");
    await page.getByLabel("Courts and justice").selectOption("3 to 10 years");
    await page.getByRole("button", { name: "Save the answer" }).click();
    await page.getByText("The answer stands on your card").waitFor();
    await page.getByText("Courts and justice: 3 to 10 years").waitFor();
    await page.getByRole("link", { name: "Answer: Readiness and moving" }).click();
    await page.getByRole("group", { name: "When could you begin?" }).getByLabel("after training").check();
    await page.getByRole("button", { name: "Save the answer" }).click();
    await page.getByText("2 of 5 answered").waitFor();
    await page.getByRole("link", { name: "Change: Experience" }).click();
    expect(await page.getByLabel("Years in public service").inputValue()).toBe("over10");
    await page.getByRole("button", { name: "Empty this answer" }).click();
    await page.getByText("1 of 5 answered").waitFor();
    expect(await page.getByText("Courts and justice").count()).toBe(0);
  });

  it("a participant says why, is reminded of what gives them away, and changes it", async () => {
    const who = await member("participant");
    const page = await open(`/matrix/card/choose?position=${keys[0]}`, who);
    if (scripts) await hydrated(page);
    await page.getByLabel("ready now").check();
    await page.getByLabel("Why this position?").pressSequentially("Ask me at heron@mail.example");
    // While one types where scripts run; otherwise once it stands on the card. It never stands in the way.
    const warning = page.getByText("by it you could be found");
    if (scripts) await warning.waitFor();
    await page.getByRole("button", { name: "Put on the card" }).click();
    await page.waitForURL("**/matrix/card?done=chosen");
    await warning.waitFor();
    await page.getByRole("link", { name: "Change: Minister" }).click();
    if (scripts) await hydrated(page);
    await warning.waitFor();
    await page.getByLabel("Why this position?").fill("Theatres need somebody who asks them first.");
    if (scripts) await warning.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Theatres need somebody").waitFor();
    expect(await warning.count()).toBe(0);
  });

  it("the order is changed by the buttons always, and by dragging where scripts run", async () => {
    const who = await withChoices();
    const page = await open("/matrix/card", who);
    if (!scripts) {
      expect(await page.locator(".drag-handle").count()).toBe(0);
      await page.getByRole("button", { name: "Move up: Deputy Minister" }).click();
      await page.getByRole("button", { name: "Move up: First Deputy Minister" }).waitFor();
      expect(await shown(page)).toEqual([titles[0], titles[2], titles[1]]);
      return;
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await Promise.all([page.waitForEvent("load"), drag(page, 2, 0)]);
    expect(await shown(page)).toEqual([titles[2], titles[0], titles[1]]);
    expect(await kept(who)).toEqual([titles[2], titles[0], titles[1]]);
    await Promise.all([page.waitForEvent("load"), drag(page, 0, 1)]);
    expect(await kept(who)).toEqual([titles[0], titles[2], titles[1]]);
    // Escape puts it back, and so does letting go where it was: nothing is sent.
    await drag(page, 2, 0, false);
    expect(await shown(page)).toEqual([titles[1], titles[0], titles[2]]);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await shown(page)).toEqual([titles[0], titles[2], titles[1]]);
    await drag(page, 1, 1);
    expect((await findOwnCard(who, "en")).revision).toBe(5);
    // Keys and buttons work beside the handles.
    await page.getByRole("button", { name: "Move down: Minister" }).press("Enter");
    await page.getByRole("button", { name: "Move down: Deputy Minister" }).waitFor();
    expect(await kept(who)).toEqual([titles[2], titles[0], titles[1]]);
  });

  it("a line is dragged past the edge of a small window, and with a finger", async () => {
    if (!scripts) return;
    const who = await withChoices();
    const page = await open("/matrix/card", who);
    const handle = page.locator(".drag-handle").nth(2);
    await handle.scrollIntoViewIfNeeded();
    const box = (await handle.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    expect(await handle.evaluate((one) => getComputedStyle(one).touchAction)).toBe("none");
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at: number) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: at }] });
    await cdp.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    const sent = page.waitForEvent("load");
    await touch("touchStart", y);
    for (let at = y; at > 20; at -= 30) await touch("touchMove", at);
    for (let step = 0; step < 60 && (await shown(page))[0] !== titles[2]; step += 1)
      await touch("touchMove", 20 + (step % 2));
    await touch("touchEnd", 20);
    await sent;
    expect(await kept(who)).toEqual([titles[2], titles[0], titles[1]]);
  });

  it("of two windows that drag, the second is told what happened and loses nothing", async () => {
    if (!scripts) return;
    const who = await withChoices();
    const [first, second] = [await open("/matrix/card", who), await open("/matrix/card", who, { width: 1280 })];
    await Promise.all([first.waitForEvent("load"), drag(first, 2, 0)]);
    await Promise.all([second.waitForEvent("load"), drag(second, 1, 0)]);
    await second.getByText("Your card changed since you opened the page").waitFor();
    expect(await kept(who)).toEqual([titles[2], titles[0], titles[1]]);
    await second.getByRole("link", { name: "as it stands" }).or(second.locator("a.button-second")).first().click();
    await second.waitForURL("**/matrix/card");
    expect(await shown(second)).toEqual([titles[2], titles[0], titles[1]]);
  });
});
