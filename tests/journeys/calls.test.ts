import { beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { journeys } from "../browser";
import { member, type Person } from "../cast";
import { conceptIn, whole } from "../drafts";
import { useServer } from "../server";

const server = useServer();
let author: Person;

beforeAll(async () => {
  author = await member("participant");
});

journeys("a call for concepts", server, ({ open, scripts }) => {
  const name = scripts ? "Courts near people" : "Schools near people";

  it("is prepared and opened; a concept is written for it, answered, submitted and read", async () => {
    const organizer = await open("/organize", await member("organizer"), { width: scripts ? 1280 : 360 });
    await organizer.getByRole("link", { name: "Calls for concepts" }).click();
    await organizer.getByRole("link", { name: "Prepare a call" }).click();
    await organizer.getByLabel("Title (English)").fill(name);
    await organizer.getByLabel("Text (English)").fill("Write on **courts**.");
    await organizer.getByLabel("Last day").fill("2190-10-31");
    await organizer.getByRole("button", { name: "Save and go on" }).click();
    await organizer.getByRole("link", { name: "Add a criterion" }).click();
    await organizer.getByLabel("Criterion (English)").fill("Brave");
    await organizer.getByLabel("Weight, 1 to 10").fill("3");
    await organizer.getByRole("button", { name: "Add a criterion" }).click();
    await organizer.getByText("counts 3 times").waitFor();
    await organizer.getByRole("link", { name: "Add a question" }).click();
    await organizer.getByLabel("Question (English)").fill("Who pays for it?");
    await organizer.getByLabel("No concept is submitted without an answer").check();
    await organizer.getByRole("button", { name: "Add a question" }).click();
    await organizer.getByText("Who pays for it?").waitFor();
    await organizer.getByRole("link", { name: "Change words and terms" }).click();
    await organizer.getByLabel("Shortest text, characters").fill("200");
    await organizer.getByRole("button", { name: "Save" }).click();
    await organizer.getByRole("link", { name: "Open the call" }).click();
    await organizer.getByRole("button", { name: "Open the call" }).click();
    await organizer.getByText("The call is open: members see it.").waitFor();

    const writer = await open("/", author);
    await writer.getByRole("link", { name }).click();
    await writer.getByText("until 23:59 on 31 October 2190 (Minsk time)", { exact: false }).first().waitFor();
    await writer.getByRole("link", { name: "Write for this call" }).click();
    await writer.getByLabel("Title").fill(whole.title);
    await writer.getByLabel("Sphere").selectOption("justice");
    await writer.getByLabel("Summary").fill(whole.summary);
    await writer.getByLabel("Text", { exact: true }).fill(whole.body);
    await writer.locator("main form button.button-first").click();
    await writer.getByText("The draft is saved.").waitFor();
    await writer.getByRole("link", { name: "To the page of this concept" }).click();
    await writer.getByRole("button", { name: "Submit for review" }).click();
    await writer.getByRole("link", { name: "Some required questions of the call have no answer yet." }).waitFor();
    await writer.getByRole("link", { name: "Answer the questions of the call" }).click();
    await writer.getByLabel("Who pays for it?").fill("The region does.");
    await writer.getByRole("button", { name: "Save the answers" }).click();
    await writer.getByText("Questions answered: 1 of 1").waitFor();
    await writer.getByRole("button", { name: "Submit for review" }).click();
    await writer.getByText("Submitted").first().waitFor();

    await organizer.reload();
    await organizer.getByRole("link", { name: whole.title }).click();
    await organizer.getByText("The region does.").waitFor();
  });

  it("that has closed lets a concept be submitted on its own", async () => {
    const { id } = await db().call.findFirstOrThrow({ where: { titleEn: name } });
    const { code } = await conceptIn("draft", author);
    await db().concept.update({ where: { code }, data: { callId: id } });
    await db().call.update({ where: { id }, data: { state: "closed" } });
    const writer = await open(`/concepts/drafts/${code}`, author);
    await writer.getByRole("button", { name: "Submit for review" }).click();
    await writer.getByRole("button", { name: "Submit it on its own" }).click();
    await writer.getByText("Submitted").first().waitFor();
    expect((await db().concept.findUniqueOrThrow({ where: { code } })).callId).toBeNull();
  });
});
