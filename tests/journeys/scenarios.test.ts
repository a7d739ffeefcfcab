import { beforeAll, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { member } from "../cast";
import { journeys } from "../browser";
import { useServer } from "../server";

const server = useServer();
const [minister, first] = ["ministry-health.minister", "ministry-health.first-deputy-minister"] as const;
const numbers: string[] = [];

beforeAll(async () => {
  for (const chosen of [[minister, first], [minister]]) {
    const holder = await member("participant");
    for (const [i, position] of chosen.entries()) {
      await choosePosition(holder, { position, rank: i + 1, readiness: "now", revision: i });
    }
    numbers.push((await findOwnCard(holder, "en")).number!);
  }
});

journeys("what can really be filled", server, ({ open, scripts }) => {
  it("an organizer makes a scenario, pins a card, meets a contradiction, computes, copies, compares, deletes", async () => {
    const page = await open("/organize/matrix?sphere=health", await member("organizer"), {
      width: scripts ? 1280 : 360,
    });
    const name = `Health ${scripts}`;
    await page.getByRole("link", { name: "What can really be filled" }).click();
    await page.getByRole("link", { name: "Make a scenario" }).click();
    await page.getByLabel("Level").selectOption("leadership");
    await page.getByRole("button", { name: "Narrow" }).click();
    expect(new URL(page.url()).searchParams.get("sphere")).toBe("health");
    await page.getByLabel("Level").selectOption("");
    await page.getByRole("button", { name: "Narrow" }).click();
    await page.getByRole("button", { name: "Make the scenario" }).click();
    await page.getByRole("alert").getByText("Name: fill this in.").waitFor();
    await page.getByLabel("Name").fill(name);
    await page.getByRole("button", { name: "Make the scenario" }).click();
    await page.getByText("has not been computed yet").waitFor();
    await page.getByRole("button", { name: "Compute" }).click();
    await page.getByText(/^2 of .* can be filled at once/).waitFor();

    await page.getByRole("link", { name: "Who takes which position" }).click();
    await page.getByRole("link", { name: "Minister", exact: true }).click();
    await page.getByRole("button", { name: `Pin card: ${numbers[0]}` }).click();
    await page.getByText("The rule is added.").waitFor();
    await page.getByText(`${numbers[0]}: Minister, Ministry of Health`).waitFor();
    await page.getByLabel("Card number").fill(numbers[1]!);
    await page.getByLabel("Key of the position").fill(minister);
    await page.getByLabel("Pin: this card takes this position").check();
    await page.getByRole("button", { name: "Add the rule" }).click();
    await page.getByRole("alert").getByText("As many cards are pinned to this position as it has seats: 1.").waitFor();
    expect(await page.getByLabel("Card number").inputValue()).toBe(numbers[1]);
    await page.getByRole("link", { name, exact: true }).click();
    await page.getByText("The rules have changed").waitFor();
    await page.getByRole("button", { name: "Compute again" }).click();
    await page.getByText(/^1 of .* can be filled at once/).waitFor();
    await page.getByRole("link", { name: "Whom no assignment needs" }).click();
    await page.getByRole("link", { name: numbers[1] }).waitFor();
    await page.goBack();

    await page.getByRole("button", { name: "Make a copy" }).click();
    await page.getByLabel("Name").fill(`${name} free`);
    await page.getByRole("button", { name: "Save the name" }).click();
    await page.getByRole("link", { name: "Rules of the scenario" }).click();
    await page.getByRole("button", { name: `Take back: ${numbers[0]}: Minister, Ministry of Health` }).click();
    await page.getByText("The rule is taken back.").waitFor();
    await page.getByRole("link", { name: `${name} free` }).click();
    await page.getByRole("button", { name: "Compute again" }).click();
    await page.getByText(/^2 of .* can be filled at once/).waitFor();
    await page.getByRole("link", { name: "What can really be filled" }).click();
    await page.getByLabel("First scenario").selectOption({ label: name });
    await page.getByLabel("Second scenario").selectOption({ label: `${name} free` });
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("link", { name: "First Deputy Minister" }).waitFor();
    await page.getByText("1 office filled").first().waitFor();
    for (const number of numbers) await page.getByRole("link", { name: number }).waitFor();

    await page.getByRole("link", { name: `${name} free` }).click();
    await page.getByRole("link", { name: "Delete the scenario" }).click();
    await page.getByRole("button", { name: "Delete for good" }).click();
    await page.getByText("The scenario is deleted.").waitFor();
    expect(await page.getByRole("link", { name: `${name} free` }).count()).toBe(0);
  });
});
