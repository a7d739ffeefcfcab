import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { comment } from "~/domain/discussion/commenting.server";
import { fillSearch } from "~/domain/discussion/filling-search.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { journeys } from "../browser";
import { member } from "../cast";
import { publishedConcept } from "../concepts";
import { findings } from "../look/axe";
import { useServer } from "../server";

const server = useServer();

beforeAll(async () => {
  const author = await member("expert");
  const { id, slug } = await publishedConcept({
    author,
    title: "Rivers that are clean",
    body: "The beaver builds dams.",
  });
  await publishedConcept({ author, title: "Roads that last", body: "Beavers cross them.", sphere: "economy" });
  await comment(author, slug, { body: "A beaver was seen here.", formToken: newToken() });
  await db().concept.update({ where: { id }, data: { commentCount: 9 } });
  await fillSearch();
});

journeys("finding", server, ({ open, scripts }) => {
  const sound = async (page: Page) => {
    if (scripts) expect(await findings(page)).toEqual([]);
  };

  it("leads from a word to a concept, narrows, sorts, and goes on to the comment that says it", async () => {
    const page = await open("/concepts", await member("participant"));
    await page.getByLabel("Words to look for").fill("beavers");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("2 concepts found").waitFor();
    expect(await page.locator("mark").allTextContents()).toEqual(expect.arrayContaining(["beaver", "Beavers"]));
    await sound(page);
    await page.getByLabel("Order").selectOption({ label: "Most discussed" });
    await page.getByRole("button", { name: "Search" }).click();
    expect(await page.getByRole("listitem").getByRole("heading").first().textContent()).toBe("Rivers that are clean");
    await page.getByLabel("Sphere").selectOption({ label: "Courts and justice" });
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("1 concept found").waitFor();
    await page.getByRole("link", { name: "In comments" }).click();
    await page.locator("mark", { hasText: "beaver" }).waitFor();
    await sound(page);
    await page.getByRole("link", { name: "Rivers that are clean" }).click();
    await page.getByText("A beaver was seen here.").waitFor();
    expect(page.url()).toContain("#comment-");
    await page.goto(`${server.origin}/concepts?q=giraffe`);
    await page.getByText("Nothing was found.").waitFor();
    await sound(page);
    await page.getByRole("link", { name: "Show the whole list" }).click();
    await page.getByRole("link", { name: "Roads that last" }).waitFor();
  }, 90_000);
});
