import { expect, it } from "vitest";
import { sayConsent } from "~/domain/concepts/audience.server";
import { publishConcept } from "~/domain/concepts/publishing.server";
import { newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { publishedConcept } from "../concepts";
import { useServer } from "../server";

const server = useServer();

journeys("publication", server, ({ open, scripts }) => {
  it("leads from one version to the next, to the public, to an answer, and back to whoever endorsed the first", async () => {
    const [author, second, reader] = [await member("participant"), await member("participant"), await member("expert")];
    const organizer = await member("organizer");
    const title = `Lakes ${scripts ? "with" : "without"} scripts`;
    const { id, slug } = await publishedConcept({
      ...{ author, title, summary: "Lakes are looked after by those who live on them, and a council answers for it." },
      body: "## Who answers\n\nA council of nine members answers for the lakes.\n\n## What it costs\n\nLittle enough.",
    });
    const { code } = await db().concept.findUniqueOrThrow({ where: { id } });
    await db().conceptAuthor.create({ data: { id: newId(), conceptId: id, accountId: second.id, position: 2 } });
    await db().counter.upsert({
      where: { name: "conceptPublished" },
      create: { name: "conceptPublished", value: 1000 },
      update: {},
    });

    const phone = await open(`/concepts/${slug}`, reader);
    await phone.getByRole("button", { name: "Endorse", exact: true }).click();
    await phone.getByText("You endorse version 1.").waitFor();
    await phone.getByRole("button", { name: "Follow" }).click();
    await phone.getByText("You follow this concept.").first().waitFor();

    const desk = await open(`/concepts/drafts/${code}`, author);
    await desk.getByRole("button", { name: "Write the next version" }).click();
    await desk.getByText("This is the next version.").waitFor();
    await desk.getByRole("link", { name: "Say what changes" }).click();
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByRole("alert").waitFor();
    await desk.getByLabel("What changes in this version").fill("The council has eleven members");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByRole("link", { name: "Edit the text" }).click();
    if (scripts) await hydrated(desk);
    const text = desk.getByLabel("Text", { exact: true });
    await text.fill((await text.inputValue()).replace("nine members", "eleven members"));
    await desk.getByRole("button", { name: "Save draft" }).click();
    await desk.waitForURL(/done=saved/);
    await desk.goto(`${server.origin}/concepts/drafts/${code}`);
    await desk.getByRole("link", { name: "Who may read it" }).click();
    await desk.getByText("1 other author has not agreed.").waitFor();
    await desk.getByLabel("I agree that the public may read this concept").check();
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.waitForURL(/done=consentSaved/);
    await sayConsent(second, code, { agreed: true, named: true });

    const { revision } = await db().concept.update({ where: { id }, data: { state: "accepted" } });
    await publishConcept(organizer, { code, revision }, "public");
    const office = await open(`/concepts/${slug}/answer`, organizer);
    await office.getByLabel("The answer").fill("We ask the **ministry** about it in spring.");
    await office.getByRole("button", { name: "Publish the answer" }).click();
    await office.locator(".prose strong", { hasText: "ministry" }).waitFor();

    await phone.goto(`${server.origin}/`);
    await phone.getByText("You endorsed an earlier version").waitFor();
    await phone.locator(`a[href*="/concepts/${slug}/versions/2?to=1"]`).first().click();
    await phone.getByText("The council has eleven members").first().waitFor();
    await phone.locator("ins", { hasText: "eleven" }).waitFor();
    await phone.locator("del", { hasText: "nine" }).waitFor();
    expect(await phone.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    await phone.goto(`${server.origin}/concepts/following`);
    await phone.getByText(/^Version 2/).waitFor();
    await phone.getByText(/^Official answer/).waitFor();
    await phone.getByRole("link", { name: title }).click();
    await phone.getByRole("button", { name: "Endorse version 2" }).click();
    await phone.getByText("You endorse version 2.").waitFor();

    const street = await open("/concepts");
    await street.getByLabel("Words to look for").fill(`"eleven members" ${scripts ? "with" : "without"}`);
    await street.getByRole("button", { name: "Search" }).click();
    await street.locator("mark", { hasText: "eleven" }).waitFor();
    await street.getByRole("link", { name: title }).click();
    await street.getByText("A council of eleven members answers for the lakes.").waitFor();
    const page = await street.content();
    expect(page).toContain(second.pseudonym);
    expect(page).not.toContain(author.pseudonym);
    expect(page).not.toContain("ministry");
  }, 120_000);
});
