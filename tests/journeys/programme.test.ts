import { it } from "vitest";
import { journeys } from "../browser";
import { member } from "../cast";
import { useServer } from "../server";

const server = useServer();

journeys("the programme", server, ({ open, scripts }) => {
  const name = scripts ? "A cycle on courts" : "A cycle on schools";

  it("holds a cycle with a speaker and a lecture, read by a member and then cancelled", async () => {
    const organizer = await open("/organize", await member("organizer"), { width: scripts ? 1280 : 360 });
    await organizer.getByRole("link", { name: "The programme" }).click();
    await organizer.getByRole("link", { name: "Prepare an event" }).click();
    await organizer.getByLabel("Kind").selectOption("cycle");
    await organizer.getByLabel("Title (English)").fill(name);
    await organizer.getByLabel("Place (English)").fill("Online");
    await organizer.getByLabel("Takes whole days: no times are needed").check();
    await organizer.getByLabel("First day").fill("2190-05-31");
    await organizer.getByLabel("Last day", { exact: true }).fill("2190-05-01");
    await organizer.getByRole("button", { name: "Save and go on" }).click();
    await organizer
      .getByRole("link", { name: "The event cannot end before it begins." })
      .or(organizer.getByRole("link", { name: /Last day: the event cannot end/ }))
      .click();
    await organizer.getByLabel("First day").fill("2190-05-01");
    await organizer.getByLabel("Last day", { exact: true }).fill("2190-05-31");
    await organizer.getByRole("button", { name: "Save and go on" }).click();
    await organizer.getByRole("link", { name: "Change the list" }).click();
    await organizer.getByRole("link", { name: "Add a speaker" }).click();
    await organizer.getByLabel("Name (English)").fill("Expert A (invented)");
    await organizer.getByRole("button", { name: "Add a speaker" }).click();
    await organizer.getByText("The list of speakers is saved.").waitFor();
    await organizer.getByRole("link", { name: "To the event" }).click();
    await organizer.getByRole("link", { name: "Add a lecture" }).click();
    await organizer.getByLabel("Title (English)").fill(`First of ${name}`);
    await organizer.getByLabel("First day").fill("2190-05-12");
    await organizer.getByLabel("Begins at, for example 18:00").fill("18:00");
    await organizer.getByLabel("Ends at, for example 20:00").fill("19:30");
    await organizer.getByRole("button", { name: "Save and go on" }).click();
    await organizer.getByRole("link", { name }).first().click();
    await organizer.getByRole("link", { name: "Publish" }).click();
    await organizer.getByText("1 lecture that has a time is published with it.").waitFor();
    await organizer.getByRole("button", { name: "Publish" }).click();
    await organizer.getByText("The event is published.").waitFor();

    const reader = await open("/", await member("participant"), { width: 360 });
    await reader.getByRole("link", { name: "Programme" }).click();
    await reader.getByRole("link", { name }).click();
    await reader.getByText("Expert A (invented)").waitFor();
    await reader.getByRole("link", { name: `First of ${name}` }).click();
    await reader.getByLabel("Show times in").selectOption("Europe/Warsaw");
    await reader.getByRole("button", { name: "Show" }).click();
    await reader.getByText("17:00–18:30 (Warsaw time)").waitFor();

    await organizer.getByRole("link", { name: "Cancel the event" }).click();
    await organizer.getByLabel("Why (all who see the event read it)").fill("The speaker is ill.");
    await organizer.getByRole("button", { name: "Cancel the event" }).click();
    await organizer.getByText("The event is cancelled: everybody who reads of it sees that.").waitFor();
    await reader.reload();
    await reader.getByText("The speaker is ill.").waitFor();
  });
});
