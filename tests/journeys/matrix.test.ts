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

  it("a participant goes through the catalogue to a position and chooses it", async () => {
    const page = await open("/matrix/card", await member("participant"), { width: scripts ? 1280 : 360 });
    await page.getByRole("link", { name: "Catalogue of positions" }).click();
    await page.getByRole("link", { name: "Grodno Region" }).click();
    await page.getByText("Lida District", { exact: true }).click();
    await page.getByRole("link", { name: "Lida District Executive Committee" }).click();
    await page.getByRole("heading", { name: "Head of body", exact: true }).waitFor();
    await page.getByRole("link", { name: "Chair of the District Executive Committee", exact: true }).click();
    await page.getByText("Leads the executive of a district").waitFor();
    await page.getByText("nobody yet").first().waitFor();
    await page.getByRole("link", { name: "Choose this position" }).click();
    await page.getByRole("link", { name: "About this position" }).click();
    await page.getByRole("link", { name: "Choose this position" }).click();
    if (scripts) await hydrated(page);
    await page.getByLabel("ready now").check();
    await page.getByRole("button", { name: "Put on the card" }).click();
    await page.waitForURL("**/matrix/card?done=chosen");
    await page.getByRole("heading", { name: "Where you may be needed" }).waitFor();
    await page
      .getByText(/Grodno Region, local self-government: \d+ of 17 districts have nobody|none of the 17/)
      .first()
      .waitFor();
    await page.getByRole("link", { name: "All suggestions" }).click();
    await page.getByText("near what you have chosen").first().waitFor();
  });

  it("an organizer goes from the picture through a cell and a position to a card", async () => {
    const page = await open("/organize/matrix", await member("organizer"), { width: scripts ? 1280 : 360 });
    await page.getByRole("link", { name: /^Central bodies, Head of body/ }).click();
    await page.getByLabel("Sphere").selectOption("health");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("link", { name: "Minister", exact: true }).click();
    await page.getByRole("link", { name: number, exact: true }).click();
    await page.getByRole("heading", { name: `Card ${number}` }).waitFor();
    await page.getByText("The log records that you opened this card").waitFor();
    await page.getByText("ready now").waitFor();
  });
});
