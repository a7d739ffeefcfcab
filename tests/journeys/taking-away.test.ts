import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { journeys } from "../browser";
import { member } from "../cast";
import { nextVersion, publishedConcept } from "../concepts";
import { useServer } from "../server";
import { pagesOf } from "../pdf";

const server = useServer();

journeys("taking a concept away", server, ({ open }) => {
  it("as PDF and Markdown, each version by itself, with how it is cited", async () => {
    const [author, reader] = [await member("participant"), await member("participant")];
    const { id, slug } = await publishedConcept({ author, title: "Courts that are trusted" });
    await nextVersion(id, { title: "Courts that people trust", body: "New words." });
    const page = await open(`/concepts/${slug}`, reader);
    const take = async (name: string) => {
      const link = page.getByRole("link", { name, exact: true });
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      expect(download.suggestedFilename()).toBe(`reading.${name === "PDF" ? "pdf" : "md"}`);
      return readFileSync(await download.path());
    };
    expect((await pagesOf(await take("PDF"))).words).toContain("New words.");
    expect((await take("Markdown")).toString()).toContain("# Courts that people trust");
    await page.getByText("How to cite it").click();
    await page.getByText(`/concepts/${slug}/versions/2`).first().waitFor();
    await page.goto(`${server.origin}/concepts/${slug}/versions/1`);
    expect((await take("Markdown")).toString()).toContain("# Courts that are trusted");
  });

  it("on paper, which does not say who printed it", async () => {
    const [author, reader] = [await member("participant"), await member("participant")];
    const { slug } = await publishedConcept({ author, title: "Courts that are trusted" });
    const page = await open(`/concepts/${slug}`, reader);
    expect(await page.locator("body").innerText()).toContain(reader.pseudonym);
    const { words } = await pagesOf(await page.pdf());
    expect(words).toContain("Courts that are trusted");
    expect(words).toContain("First words");
    for (const left of [reader.pseudonym, "Leave", "Sign out", "BibTeX", "@misc"]) expect(words).not.toContain(left);
  });
});
