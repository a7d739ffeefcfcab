import { expect, it } from "vitest";
import { findKeptDraft } from "~/domain/kept-drafts.server";
import { conceptPlace } from "~/domain/kept-places";
import { newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { endAllSessions } from "~/platform/session.server";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { conceptIn, everythingOf, whole } from "../drafts";
import { useServer } from "../server";

const server = useServer();

journeys("writing a concept", server, ({ open, scripts }) => {
  it("words that were typed and not saved are there the next time, and can be dropped", async () => {
    const author = await member("participant");
    const { code } = await conceptIn("draft", author);
    const words = "Half a sentence that nobody but its author";
    const page = await open(`/concepts/drafts/${code}/edit`, author);
    if (scripts) {
      await page.getByLabel("Text", { exact: true }).fill(words);
      // By itself, once the typing pauses.
      await page.getByText("What you typed is kept").waitFor();
    } else {
      await page.getByLabel("Text", { exact: true }).fill(words);
      await page.getByLabel("Title").fill("");
      await page.getByRole("button", { name: "Save draft" }).click();
      await page.getByRole("heading", { name: "There is something to mend" }).waitFor();
    }
    expect((await everythingOf(code)).body).toBe(whole.body);
    const again = await open(`/concepts/drafts/${code}/edit`, author);
    await again.getByText("Below is what you typed up to").waitFor();
    expect(await again.getByLabel("Text", { exact: true }).inputValue()).toBe(words);
    await again.getByRole("button", { name: "Drop it and show the saved text" }).click();
    await again.getByText("Below is what you typed up to").waitFor({ state: "detached" });
    expect(await again.getByLabel("Text", { exact: true }).inputValue()).toBe(whole.body);
  });

  it.runIf(scripts)("what is changed in a text before the scripts arrive stays changed", async () => {
    const author = await member("participant");
    const { code } = await conceptIn("draft", author);
    const page = await open("/safety", author);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.origin}/concepts/drafts/${code}/edit`, { waitUntil: "commit" });
    const words = `${whole.body}\n\nWritten while the page was still loading.`;
    await page.getByLabel("Text", { exact: true }).fill(words);
    release();
    await hydrated(page);
    expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe(words);
    // Nobody touches a key any more, and the words are kept all the same.
    await page.getByText("What you typed is kept").waitFor();
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.waitForURL(/done=saved/);
    expect((await everythingOf(code)).body).toBe(words);
  });

  it("two authors save the same text: the second sees both versions and joins them", async () => {
    const [first, second] = [await member("participant"), await member("participant")];
    const { id, code } = await conceptIn("draft", first);
    await db().conceptAuthor.create({ data: { id: newId(), conceptId: id, accountId: second.id, position: 2 } });
    const one = await open(`/concepts/drafts/${code}/edit`, first);
    const other = await open(`/concepts/drafts/${code}/edit`, second);
    await one.getByLabel("Title").fill("Courts that answer to a council");
    await one.getByLabel("Summary").fill("Judges are appointed by one person; a council would end that, and soon.");
    await one.getByRole("button", { name: "Save draft" }).click();
    await one.waitForURL(/done=saved/);

    await other.getByLabel("Title").fill("Courts that answer to the people");
    await other.getByLabel("Text", { exact: true }).fill(`${whole.body}\n\nA paragraph of the second author.`);
    await other.getByRole("button", { name: "Save draft" }).click();
    await other.getByRole("heading", { name: "Somebody saved this text while you were writing" }).waitFor();
    expect(await other.locator("del").allTextContents()).toContain("removed: a council end of the change.");
    expect(await other.locator("ins").allTextContents()).toContain("added: the people end of the change.");
    const theirs = (name: string) =>
      other.locator("section", { hasText: name }).getByLabel("Take over what is saved here");
    await theirs("The title differs").check();
    await theirs("The summary differs").check();
    await other.getByRole("button", { name: "Save draft" }).click();
    await other.waitForURL(/done=saved/);
    const kept = await everythingOf(code);
    expect(kept.title).toBe("Courts that answer to a council");
    expect(kept.summary).toBe("Judges are appointed by one person; a council would end that, and soon.");
    expect(kept.body).toContain("A paragraph of the second author.");
  });

  it("the preview has numbered sections, contents and notes; what may tell of its author stands before submitting", async () => {
    const author = await member("participant");
    const page = await open("/concepts/new", author);
    const body = `${whole.body}\n\n### Where to begin\n\nIn Polatsk I worked as a judge.\n\n| Year | Share |\n|---|---|\n| 1 | 2 |`;
    await page.getByLabel("Title").fill(whole.title);
    await page.getByLabel("Summary").fill(whole.summary);
    await page.getByLabel("Text", { exact: true }).fill(body);
    await page.getByLabel("Number the sections").check();
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { level: 2, name: "2. What to do" }).waitFor();
    await page.getByRole("heading", { level: 3, name: "2.1 Where to begin" }).waitFor();
    expect(await page.locator("a", { hasText: "2.1 Where to begin" }).count()).toBeGreaterThan(0);
    expect(await page.getByRole("table").count()).toBe(1);
    expect(await page.locator("section[data-footnotes] li").count()).toBe(1);
    await page.getByRole("link", { name: "Back to writing" }).first().click();
    if (scripts) await hydrated(page);
    expect(await page.getByLabel("Number the sections").isChecked()).toBe(true);
    await page.getByRole("link", { name: "To the page of this concept" }).click();
    await page.getByRole("heading", { name: "Before you submit: 2 passages may tell who wrote this" }).waitFor();
    await page.getByText("Show the passages").click();
    await page.locator("li strong", { hasText: "Polatsk" }).waitFor();
    await page.locator("li strong", { hasText: "I worked" }).waitFor();
  });

  it.runIf(scripts)("what is typed after the session has ended is said to be kept no longer", async () => {
    const author = await member("participant");
    const page = await open("/concepts/new", author);
    await hydrated(page);
    await page.getByLabel("Title").fill("Kept before the end");
    await page.getByText("What you typed is kept").waitFor();
    await endAllSessions(author.id);
    await page.getByLabel("Title").fill("Not kept after the end");
    await page.getByText("Your session has ended, so nothing more is kept").waitFor();
    expect(await page.getByLabel("Title").inputValue()).toBe("Not kept after the end");
    const kept = await findKeptDraft(author, conceptPlace());
    expect(kept?.fields.title).toBe("Kept before the end");
  });
});
