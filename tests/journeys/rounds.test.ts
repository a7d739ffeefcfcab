import { beforeAll, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { journeys } from "../browser";
import { useServer } from "../server";

const server = useServer();
let participant: Person;

beforeAll(async () => {
  participant = await member("participant");
  const positions = await db().position.findMany({ where: { body: { sphere: "health" } }, orderBy: { key: "asc" } });
  for (let i = 0; i < 23; i += 1) {
    const who = i === 0 ? participant : await member("participant");
    const position = i % 2 === 0 ? "ministry-health.minister" : positions[i % positions.length]!.key;
    await choosePosition(who, { position, rank: 1, readiness: "now", revision: 0 });
  }
});

journeys("a round", server, ({ open, scripts }) => {
  it("is closed, members are told, its picture is looked at and published, and a visitor reads it", async () => {
    const number = (await db().round.count()).toString();
    const organizer = await open("/organize/matrix", await member("organizer"), { width: scripts ? 1280 : 360 });
    await organizer.getByRole("link", { name: "Rounds of the matrix" }).click();
    await organizer.getByRole("link", { name: `Close the round: Round ${number}` }).click();
    await organizer.getByText("This cannot be taken back").waitFor();
    await organizer.getByRole("button", { name: "Close the round now" }).click();
    await organizer.getByText("The round is closed, and its snapshot is kept").waitFor();

    const card = await open("/matrix/card", participant);
    await card.getByText("so positions cannot be chosen or changed now").waitFor();
    expect(await card.getByRole("button", { name: /^Move up/ }).count()).toBe(0);

    await organizer.getByRole("link", { name: `Look at the picture: Round ${number}` }).click();
    await organizer.getByText("23 people").first().waitFor();
    // The second time nobody has moved, so what was published stands.
    const stands = "fewer than sixteen came or left";
    await organizer
      .getByText(scripts ? "too few people" : stands)
      .first()
      .waitFor();
    await organizer.getByRole("button", { name: "Publish this picture" }).click();
    await organizer.getByText("The picture is published").waitFor();

    const visitor = await open("/");
    await visitor.getByRole("link", { name: "See the picture of the Personnel Matrix" }).click();
    await visitor.getByText(`Round ${number}, closed`).first().waitFor();
    await visitor.getByRole("heading", { name: "Levels of executive power" }).waitFor();
    expect(await visitor.getByText("23", { exact: true }).count()).toBe(0);
    await visitor.getByText("The same as a table").first().click();
    await visitor.getByRole("cell", { name: "hidden" }).first().waitFor();

    await organizer.getByRole("link", { name: "Open a round" }).click();
    await organizer.getByRole("button", { name: "Open the round" }).click();
    await organizer.getByText("The round is open: members can choose").waitFor();
    await card.reload();
    await card.getByText("is open: you can change your card").waitFor();
  });
});
