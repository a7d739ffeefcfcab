import { expect, it } from "vitest";
import { journeys } from "../browser";
import { member } from "../cast";
import { eventOf, registered } from "../events";
import { useServer } from "../server";

const server = useServer();

journeys("before an event", server, ({ open, scripts }) => {
  const asked = `How are judges chosen, ${scripts ? "first" : "second"} time?`;

  it("a member asks, another endorses, an organizer answers and writes to all, and a calendar comes and goes", async () => {
    const event = await eventOf({ titleEn: `A talk ${scripts ? "on courts" : "on schools"}` });
    const [asker, other] = [await member("participant"), await member("participant")];
    await registered(asker, event);

    const asking = await open(`/programme/${event.slug}`, asker, { width: 360 });
    await asking.getByRole("link", { name: "Questions and answers" }).click();
    await asking.getByLabel("Your question").fill("Ring me at +375 29 123-45-67 about judges");
    await asking.getByRole("button", { name: "Ask the question" }).click();
    await asking.getByRole("alert").waitFor();
    await asking.getByLabel("Your question").fill(asked);
    await asking.getByRole("button", { name: "Ask the question" }).click();
    await asking.getByText("The question is asked.").waitFor();
    await asking.getByText("your question", { exact: true }).waitFor();

    const endorsing = await open(`/programme/${event.slug}/questions`, other, { width: 1280 });
    await endorsing.getByRole("button", { name: /^Endorse the question/ }).click();
    await endorsing.getByText("You endorse the question.").waitFor();

    const organizer = await open(`/organize/programme/${event.code}`, await member("organizer"), { width: 1280 });
    await organizer.getByRole("link", { name: "Questions to the speakers" }).click();
    await organizer.getByRole("link", { name: /^Answer the question/ }).click();
    await organizer.getByLabel("Answer (English)").fill("By **lot** and for long.");
    await organizer.getByRole("button", { name: "Publish the answer" }).click();
    await organizer.getByText("The answer is published.").waitFor();
    await organizer.getByRole("link", { name: "To the event" }).click();
    await organizer.getByRole("link", { name: "Messages to those who registered" }).click();
    await organizer.getByLabel("Words (English)").fill("Please come five minutes early.");
    await organizer.getByRole("button", { name: "Send" }).click();
    await organizer.getByText("The message is sent.").waitFor();

    await asking.reload();
    await asking.getByText("By lot and for long.").waitFor();
    await asking.goto(`${server.origin}/`);
    await asking.getByRole("link", { name: "1 new message about your events" }).click();
    await asking.getByRole("link", { name: "1 new message" }).click();
    await asking.getByText("Please come five minutes early.").waitFor();
    await asking.goto(`${server.origin}/programme/mine`);
    expect(await asking.getByRole("link", { name: "1 new message" }).count()).toBe(0);

    await asking.getByRole("link", { name: "My calendar" }).click();
    await asking.getByLabel("Busy").check();
    await asking.getByRole("button", { name: "Make an address" }).click();
    const address = new URL((await asking.locator("p.font-mono").textContent()) ?? "");
    expect((await server.get(address.pathname)).status).toBe(200);
    await asking.getByRole("link", { name: "To my calendar" }).click();
    await asking.getByRole("button", { name: "Revoke the address" }).click();
    await asking.getByText("The address is revoked: it leads nowhere any more.").waitFor();
    expect((await server.get(address.pathname)).status).toBe(404);
  });
});
