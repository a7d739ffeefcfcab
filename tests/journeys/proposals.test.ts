import { beforeAll, expect, it } from "vitest";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { journeys } from "../browser";
import { useServer } from "../server";

const server = useServer();
let author: Person;
let reader: Person;
beforeAll(async () => {
  author = await member("participant", "Still Author");
  reader = await member("participant", "Calm Lake");
});

journeys("proposing to change", server, ({ open }) => {
  it("a member proposes other words for a section, looks at them first, and the author accepts", async () => {
    const { slug } = await publishedConcept({ author });
    const page = await open(`/concepts/${slug}`, reader);
    await page.getByText("Propose other words for a section").click();
    await page.getByRole("main").getByRole("link", { name: "Where we stand" }).click();
    const words = page.getByLabel("The section in your words");
    expect(await words.inputValue()).toContain("First words.");
    await words.fill("## Where we stand\n\nBetter words, **at last**.");
    await page.getByRole("button", { name: "Preview" }).click();
    await page.locator(".prose strong", { hasText: "at last" }).waitFor();
    await page.getByRole("button", { name: "Propose these words" }).click();
    await page.getByRole("alert").waitFor();
    expect(await words.inputValue()).toContain("at last");
    await page.getByLabel("Why").fill("It is clearer to everybody.");
    await page.getByLabel("My pseudonym").check();
    await page.getByRole("button", { name: "Propose these words" }).click();
    await page.getByText("Your proposal is there").waitFor();
    const address = page.url().split("?")[0]!.slice(server.origin.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    const desk = await open(address, author);
    await desk.getByRole("link", { name: "Accept" }).click();
    await desk.getByRole("button", { name: "Accept and publish" }).click();
    await desk.getByText("The words are in version 2.").waitFor();

    await page.goto(`${server.origin}/`);
    await page.getByRole("link", { name: /Your proposal was accepted/ }).click();
    await page.getByLabel("Your comment").fill("Thank you.");
    await page.getByRole("button", { name: "Publish the comment" }).click();
    await page.locator("article:target").getByText("Thank you.").waitFor();
    await page.goto(`${server.origin}/concepts/${slug}`);
    await page.getByText("Better words, at last.").waitFor();
    await page.getByRole("link", { name: /takes up words that Calm Lake proposed/ }).waitFor();
  });
});
