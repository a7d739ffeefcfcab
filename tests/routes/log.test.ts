import { expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard, openCard } from "~/domain/matrix/finding-card.server";
import { db } from "~/platform/db.server";
import { member } from "../cast";
import { useServer } from "../server";

const server = useServer();

it("says who opened which card, by its number alone, also when the one who opened it is gone", async () => {
  const holder = await member("participant", "Quiet Holder");
  const organizer = await member("organizer", "Busy Organizer");
  const reader = await member("administrator", "Reading One");
  const position = "ministry-health.minister";
  await choosePosition(holder, { position, readiness: "now", rank: 1, revision: 0 });
  const number = (await findOwnCard(holder, "en")).number!;
  await openCard(organizer, number, "en");
  const page = async (query = "") => (await server.get(`/organize/log${query}`, reader)).text();
  for (const query of ["", "?group=card", `?actor=${organizer.id}`, `?subject=${number}`]) {
    const html = await page(query);
    expect(html).toContain(`href="/organize/cards/${number}"`);
    expect(html).toContain("Card opened");
    expect(html).toMatch(/Busy Organizer/);
    expect(html).not.toContain("Quiet Holder");
    expect(html).not.toContain(holder.id);
  }
  expect(await page("?group=concept")).toContain("No entry fits these filters");
  await db().account.delete({ where: { id: organizer.id } });
  const html = await page("?actor=former");
  expect(html).toContain(number);
  expect(html).toContain("former organizer");
  expect(html).not.toContain("Busy Organizer");
});
