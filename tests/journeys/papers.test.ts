import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { journeys } from "../browser";
import { member } from "../cast";
import { conceptIn } from "../drafts";
import { docx, odt, wordParagraph } from "../papers";
import { pictureFile } from "../pictures";
import { useServer } from "../server";

const server = useServer();

const file = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: "application/octet-stream" });
const broken = file("reform.docx", Buffer.from("PK\u0003\u0004 not really"));

journeys("a concept from a file", server, ({ open }) => {
  it("a broken file is said to be one, a good one becomes a draft, and what was lost is listed", async () => {
    const page = await open("/concepts/import", await member("participant"));
    await page.getByLabel("File").setInputFiles(broken);
    await page.getByLabel("Русский").check();
    await page.getByRole("button", { name: "Make a draft" }).click();
    await page.getByRole("alert").getByText("broken or not whole").waitFor();
    expect(await page.getByLabel("Русский").isChecked()).toBe(true);
    const red = '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>Красные слова</w:t></w:r></w:p>';
    const text = wordParagraph("Суды без начальства", "Title") + wordParagraph("Почему сейчас", "1") + red;
    await page.getByLabel("File").setInputFiles(file("reform.docx", await docx(text)));
    await page.getByRole("button", { name: "Make a draft" }).click();
    await page.getByRole("heading", { name: "The text is in the draft" }).waitFor();
    await page.getByText("Coloured and highlighted passages").waitFor();
    await page.getByRole("link", { name: "Go on writing" }).click();
    expect(await page.getByLabel("Title").inputValue()).toBe("Суды без начальства");
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toContain("# Почему сейчас");
  });

  it("a text comes below the one that is there, which a broken file leaves as it was", async () => {
    const author = await member("participant");
    const { code } = await conceptIn("draft", author);
    const page = await open(`/concepts/drafts/${code}/import`, author);
    await page.getByLabel("Below the text that is there").check();
    await page.getByLabel("File").setInputFiles(broken);
    await page.getByRole("button", { name: "Take the text in" }).click();
    await page.getByRole("alert").getByText("broken or not whole").waitFor();
    expect(await page.getByLabel("Below the text that is there").isChecked()).toBe(true);
    const note = "<office:annotation><text:p>Between us</text:p></office:annotation>";
    await page
      .getByLabel("File")
      .setInputFiles(file("more.odt", await odt(`<text:p>What was thought of later.${note}</text:p>`)));
    await page.getByRole("button", { name: "Take the text in" }).click();
    await page.getByText("Dropped, with the names of who wrote them.").waitFor();
    await page.getByRole("link", { name: "Go on writing" }).click();
    const body = await page.getByLabel("Text", { exact: true }).inputValue();
    expect(body).toMatch(/^## What is wrong[^]*What was thought of later\.$/);
  });

  it("a picture needs words and has to be one; it stands in the text, and goes when it does not", async () => {
    const author = await member("participant");
    const { code } = await conceptIn("draft", author);
    const page = await open(`/concepts/drafts/${code}/pictures`, author);
    const picture = file("river.png", Buffer.from(await (await pictureFile()).arrayBuffer()));
    const add = async (what: typeof picture) => {
      await page.getByLabel("File").setInputFiles(what);
      await page.getByRole("button", { name: "Add the picture" }).click();
    };
    await add(picture);
    await page.getByRole("alert").getByText("Fill this in").waitFor();
    const words = page.getByLabel("Description", { exact: true });
    await words.fill("A river between two meadows");
    await add(file("river.png", Buffer.from("not a picture at all")));
    await page.getByRole("alert").waitFor();
    expect(await words.inputValue()).toBe("A river between two meadows");
    await add(picture);
    await page.getByRole("img", { name: "A river between two meadows" }).waitFor();
    const line = await page.getByLabel("Line for the text").inputValue();

    await page.goto(`${server.origin}/concepts/drafts/${code}/edit`);
    const text = page.getByLabel("Text", { exact: true });
    const before = await text.inputValue();
    await text.fill(`${before}\n\n${line}`);
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.waitForURL(/done=saved/);
    await page.goto(`${server.origin}/concepts/drafts/${code}`);
    const shown = page.getByRole("img", { name: "A river between two meadows" });
    // It is loaded when it comes into view.
    await shown.scrollIntoViewIfNeeded();
    const width = () => shown.evaluate((one) => (one as HTMLImageElement).naturalWidth);
    await expect.poll(width, { timeout: 60_000 }).toBe(40);
    await page.goto(`${server.origin}/concepts/drafts/${code}/pictures`);
    expect(await page.getByRole("button", { name: "Delete" }).count()).toBe(0);

    await page.goto(`${server.origin}/concepts/drafts/${code}/edit`);
    await text.fill(before);
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.waitForURL(/done=saved/);
    await page.goto(`${server.origin}/concepts/drafts/${code}/pictures`);
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByText("There are no pictures yet").waitFor();
  });
});
