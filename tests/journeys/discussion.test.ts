import { beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { publishedConcept, rootComments } from "../concepts";
import { journeys } from "../browser";
import { useServer } from "../server";

const server = useServer();
let reader: Person;
let other: Person;
beforeAll(async () => {
  reader = await member("participant", "Calm Lake");
  other = await member("participant", "Quiet River");
});

journeys("discussing", server, ({ open, scripts }) => {
  it("a member reads, comments, replies, follows a permanent address, and deletes", async () => {
    const concept = await publishedConcept();
    const codes = await rootComments(concept.id, other, 23);
    const page = await open(`/concepts/${concept.slug}`, reader);

    await page.getByText("Contents").first().click();
    await page.getByRole("link", { name: "What to do" }).click();
    expect(page.url()).toContain("#text-what-to-do");

    await page.getByRole("link", { name: "Write a comment" }).click();
    await page.getByRole("button", { name: "Publish the comment" }).click();
    await page.getByRole("alert").getByText("Fill this in").waitFor();
    await page.getByLabel("Your comment").fill("I would *begin* with the budget.");
    await page.getByRole("button", { name: "Publish the comment" }).click();
    const mine = page.locator("article:target");
    await mine.getByText("I would begin with the budget.").waitFor();
    expect(page.url()).toContain("?page=2#comment-");
    expect(await mine.getByText("Calm Lake").isVisible()).toBe(true);

    await page.goto(`${server.origin}/concepts/${concept.slug}/discussion`);
    await page.getByRole("link", { name: "Newest first" }).click();
    await page.getByText("I would begin with the budget.").waitFor();
    await page.getByRole("link", { name: "Oldest first" }).click();
    await page.getByRole("navigation", { name: "Pages of the list" }).getByRole("link", { name: "Page 2" }).click();
    await page.locator(`#comment-${codes[22]}`).getByRole("link", { name: "Reply to Quiet River" }).click();
    await page.getByRole("blockquote").getByText("Root 23 of the discussion.").waitFor();
    await page.getByLabel("Your reply").fill("And who pays for it?");
    await page.getByRole("button", { name: "Publish the reply" }).click();
    await page.locator("article:target").getByText("And who pays for it?").waitFor();

    await page.goto(`${server.origin}/comments/${codes[2]}`);
    await page.locator("article:target").getByText("Root 3 of the discussion.").waitFor();

    await page.goto(`${server.origin}/concepts/${concept.slug}/discussion?page=2`);
    const reply = page.locator("article", { hasText: "And who pays for it?" });
    await reply.getByRole("link", { name: "Delete your comment" }).click();
    await page.getByRole("button", { name: "Delete the comment" }).click();
    await page.locator(`#comment-${codes[22]}:target`).waitFor();
    expect(await page.getByText("And who pays for it?").count()).toBe(0);
    expect(await db().concept.findUnique({ where: { id: concept.id } })).toMatchObject({ commentCount: 24 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("a member comments on a passage, looks at it before, and changes it", async () => {
    const concept = await publishedConcept();
    const page = await open(`/concepts/${concept.slug}`, reader);
    await page.getByRole("link", { name: "Comment on a passage" }).first().click();
    await page.waitForURL(/passages/);
    if (scripts) {
      // Triple click selects the paragraph up to its end.
      await page.getByText("Further words.").click({ clickCount: 3, position: { x: 5, y: 8 } });
      await page.getByRole("link", { name: "Comment on the selected words" }).click();
    } else await page.getByRole("link", { name: "Comment on paragraph 2" }).click();
    await page.getByRole("blockquote").getByText("Further words.").waitFor();
    await page.getByLabel("Suggestion").check();
    await page.getByLabel("Your comment").fill("I worked in Polatsk in 2019.");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: /may tell who wrote this/ }).waitFor();
    expect(await page.getByLabel("Suggestion").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Publish the comment" }).click();
    const mine = page.locator("article:target");
    await mine.getByRole("link", { name: "“Further words.”" }).waitFor();
    await mine.getByText("Suggestion").waitFor();
    await mine.getByRole("link", { name: "Edit" }).click();
    await page.getByLabel("Your comment").fill("I know a school well.");
    await page.getByRole("button", { name: "Save the new words" }).click();
    await page.locator("article:target").getByRole("link", { name: "edited" }).click();
    await page.getByRole("heading", { name: "What changed in this comment" }).waitFor();
    await page.locator("main", { hasText: "Polatsk" }).waitFor();
  });

  it("a member quotes what they answer", async () => {
    const concept = await publishedConcept();
    const [code] = await rootComments(concept.id, other, 1);
    const page = await open(`/comments/${code}/reply`, reader);
    await page.getByRole("link", { name: "Quote these words" }).click();
    expect(await page.getByLabel("Your reply").inputValue()).toBe("> Root 1 of the discussion.\n\n");
  });
});
