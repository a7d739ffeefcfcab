import { beforeAll, expect, it } from "vitest";
import { takeIntoReview } from "~/domain/concepts/reviewing.server";
import { db } from "~/platform/db.server";
import { hydrated, journeys } from "../browser";
import { member, type Person } from "../cast";
import { useServer } from "../server";
import { returnAndAnnounce } from "../deciding";
import { at, handedIn, reviewOf } from "../reviews";

const server = useServer();
let author: Person;
let organizer: Person;
let expert: Person;
beforeAll(async () => {
  author = await member("participant", "Still Author");
  organizer = await member("organizer", "Careful Desk");
  expert = await member("expert", "Calm Lake");
});

journeys("remarks", server, ({ open, scripts }) => {
  it("go from a section to the author, come back answered, and stand beside what changed", async () => {
    const { id, code } = await handedIn(author);
    await reviewOf(expert.id, id);
    const room = `/reviews/concepts/${code}/remarks`;
    const page = await open(room, expert);
    await page.getByRole("link", { name: "Remark on the section: What to do" }).click();
    const words = page.getByLabel("What is to be mended, and why");
    expect(await page.getByLabel("What it is about").inputValue()).toBe("text-what-to-do");
    await words.fill("Too short");
    await page.getByRole("button", { name: "Save the remark" }).click();
    await page.getByRole("alert").waitFor();
    expect(await words.inputValue()).toBe("Too short");
    await words.fill("Say who elects the *first* council.");
    await page.getByRole("button", { name: "Save the remark" }).click();
    await page.getByText("The remark is saved.").waitFor();
    await page.getByRole("link", { name: "Change the remark: What to do" }).click();
    await words.fill("Say who elects the *very first* council.");
    await page.getByRole("button", { name: "Save the remark" }).click();
    await page.locator("em", { hasText: "very first" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await returnAndAnnounce(organizer, await at(code));

    const desk = await open("/", author);
    await desk
      .getByRole("link", { name: /1 remark waits for your answer/ })
      .first()
      .click();
    expect(await desk.locator('[aria-current="step"]').innerText()).toContain("Returned");
    expect(await desk.getByRole("main").innerText()).not.toContain("Calm Lake");
    await desk.getByRole("button", { name: "Submit for review" }).click();
    await desk.getByRole("link", { name: "Answer the remarks first" }).click();
    await desk.getByText("very first").waitFor();
    const reply = desk.getByLabel("Your answer to remark 1");
    if (scripts) await hydrated(desk);
    await reply.fill("All judges together.");
    if (scripts) {
      await desk.getByText("What you typed is kept").waitFor();
      await desk.reload();
      expect(await reply.inputValue()).toBe("All judges together.");
    }
    await desk.getByRole("button", { name: "Save the answers" }).click();
    await desk.getByText("Every remark is answered.").waitFor();
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await desk.getByRole("link", { name: "Edit the text" }).click();
    await desk.getByText("The remarks, to read beside").click();
    await desk.getByText("All judges together.").waitFor();
    await desk.getByLabel("Title").fill("Courts that answer to the people");
    await desk.getByRole("button", { name: "Save draft" }).click();
    await desk.getByText("The draft is saved.").waitFor();
    await desk.goto(`${server.origin}/concepts/drafts/${code}`);
    await desk.getByRole("button", { name: "Submit for review" }).click();
    await desk.locator('[aria-current="step"]', { hasText: "Submitted" }).waitFor();
    await takeIntoReview(organizer, await at(code));
    expect((await db().review.findFirstOrThrow({ where: { conceptId: id } })).state).toBe("asked");

    await page.goto(server.origin + room);
    await page.getByText("All judges together.").waitFor();
    await page.getByText(/What changed since the text/).click();
    await page.locator("ins", { hasText: "people" }).waitFor();
  });
});
