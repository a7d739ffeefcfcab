import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { handedIn } from "../reviews";
import { findings } from "../look/axe";
import { useServer } from "../server";

const server = useServer();

journeys("the organizers' board", server, ({ open, scripts }) => {
  async function sound(page: Page) {
    if (scripts) expect(await findings(page)).toEqual([]);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(wide).toBe(0);
  }

  it("has two texts judged by two, decided on, and announced together", async () => {
    const author = await member("participant");
    const organizer = await member("organizer");
    const reviewers = [await member("expert"), await member("expert")];
    const how = scripts ? "with scripts" : "without scripts";
    const titles = [`First text ${how}`, `Second text ${how}`];
    const codes = await Promise.all(titles.map(async (title) => (await handedIn(author, { title }, "submitted")).code));

    const desk = await open("/organize/concepts?state=submitted", organizer);
    await sound(desk);
    for (const title of titles) await desk.getByLabel(`Choose: ${title}`).check();
    await desk.getByRole("button", { name: "Ask for reviews" }).click();
    await desk.getByRole("heading", { name: "2 concepts" }).waitFor();
    await sound(desk);
    await desk.getByRole("button", { name: "Ask them" }).click();
    await desk.getByRole("alert").getByText("Choose at least one").waitFor();
    await sound(desk);
    for (const { pseudonym } of reviewers) await desk.getByLabel(pseudonym).check();
    await desk.getByRole("button", { name: "Ask them" }).click();
    await desk.getByRole("status").getByText("4 requests were made").waitFor();
    await sound(desk);

    const page = await open(`/concepts/drafts/${codes[0]}`, author);
    await page.getByText("In review").first().waitFor();
    const seen = async () => {
      await page.reload();
      return (await page.getByRole("main").textContent()) ?? "";
    };
    const before = await seen();

    for (const [at, title] of titles.entries()) {
      await desk.goto(`${server.origin}/organize/concepts?state=in_review`);
      await desk.getByRole("link", { name: title }).click();
      await desk.getByRole("heading", { name: "Reviewers", exact: true }).waitFor();
      await sound(desk);
      await desk.getByRole("link", { name: at ? "Decide to return" : "Decide to accept" }).click();
      if (scripts) await hydrated(desk);
      await sound(desk);
      if (at) await desk.getByLabel("Words to the authors").fill("Say who pays for it, and from when.");
      await desk.getByRole("button", { name: at ? "Record: return" : "Record: accept" }).click();
      await desk.getByRole("status").getByText("The decision is recorded").waitFor();
      await sound(desk);
    }
    expect(await seen()).toBe(before);

    await desk.goto(`${server.origin}/organize/concepts?state=in_review&lacks=announcement`);
    await sound(desk);
    await desk.getByRole("link", { name: "Choose all on this page" }).click();
    await desk.getByRole("button", { name: "Announce decisions" }).click();
    await desk.getByText("It cannot be undone").waitFor();
    await sound(desk);
    await desk.getByRole("button", { name: "Announce what is chosen" }).click();
    await desk.getByRole("status").getByText("2 decisions were announced").waitFor();
    await sound(desk);
    await page.reload();
    await page.getByText("Accepted").first().waitFor();
    const states = await db().concept.findMany({ where: { code: { in: codes } }, orderBy: { submittedSeq: "asc" } });
    expect(states.map(({ state }) => state).sort()).toEqual(["accepted", "returned"]);
  }, 150_000);
});
