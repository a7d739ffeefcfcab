import { beforeAll, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { member } from "../cast";
import { hydrated, journeys } from "../browser";
import { useServer } from "../server";

const server = useServer();
let number = "";

beforeAll(async () => {
  const candidate = await member("participant");
  await choosePosition(candidate, { position: "ministry-health.minister", rank: 1, readiness: "now", revision: 0 });
  number = (await findOwnCard(candidate, "en")).number!;
});

journeys("the matrix", server, ({ open, scripts }) => {
  it("a participant searches, picks two positions, reorders and withdraws one", async () => {
    const page = await open("/matrix/card", await member("participant"));
    await page.getByText("does not guarantee appointment").waitFor();
    for (const [q, title, body] of [
      ["minister culture", "Minister", "Ministry of Culture"],
      [
        "chair brest district executive",
        "Chair of the District Executive Committee",
        "Brest District Executive Committee",
      ],
    ] as const) {
      await page.getByLabel("Which position?").fill(q);
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("link", { name: `Choose: ${title}, ${body}`, exact: true }).click();
      await page.getByText("does not guarantee appointment").waitFor();
      if (scripts) await hydrated(page);
      await page.getByRole("button", { name: "Put on the card" }).click();
      await page.getByRole("alert").getByText("Choose one.").waitFor();
      await page.getByLabel("after training").check();
      await page.getByRole("button", { name: "Put on the card" }).click();
      await page.waitForURL("**/matrix/card?done=chosen");
    }
    const titles = () => page.getByRole("list", { name: "Chosen positions" }).getByRole("heading").allTextContents();
    expect(await titles()).toEqual(["Minister", "Chair of the District Executive Committee"]);
    await page.getByRole("button", { name: /^Move up: Chair/ }).click();
    await page.getByRole("button", { name: /^Move up: Minister/ }).waitFor();
    expect(await titles()).toEqual(["Chair of the District Executive Committee", "Minister"]);
    await page.getByRole("link", { name: /^Change: Minister/ }).click();
    if (scripts) await hydrated(page);
    await page.getByLabel("ready now").check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("ready now").waitFor();
    await page.getByRole("button", { name: /^Withdraw: Chair/ }).click();
    await page.getByRole("button", { name: /^Withdraw: Chair/ }).waitFor({ state: "detached" });
    expect(await titles()).toEqual(["Minister"]);
  });

  it("an organizer goes from the picture through a cell and a position to a card", async () => {
    const page = await open("/organize/matrix", await member("organizer"), { width: scripts ? 1280 : 360 });
    await page.getByRole("link", { name: /^Central bodies, Head of body/ }).click();
    await page.getByLabel("Sphere").selectOption("health");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("link", { name: "Minister", exact: true }).click();
    await page.getByRole("link", { name: number }).click();
    await page.getByRole("heading", { name: `Card ${number}` }).waitFor();
    await page.getByText("The log records that you opened this card").waitFor();
    await page.getByText("ready now").waitFor();
  });
});
