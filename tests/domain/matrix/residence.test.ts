import { expect, it } from "vitest";
import { findResidence, stateResidence } from "~/domain/matrix/residence.server";
import { db } from "~/platform/db.server";
import { member } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

it("keeps where one lives on a card that names nobody, made once", async () => {
  const actor = await member("applicant");
  expect(await findResidence(actor)).toBe(null);
  await Promise.all([stateResidence(actor, "abroad"), stateResidence(actor, "abroad")]);
  await stateResidence(actor, "in_belarus");
  expect(await findResidence(actor)).toBe("in_belarus");
  const cards = await db().card.findMany();
  expect(cards).toHaveLength(1);
  expect(cards[0]?.number).toMatch(/^R-[2-9A-Z]{4}-[2-9]{2}$/);
  expect(JSON.stringify(cards)).not.toContain(actor.id);
});

it("is closed to visitors", async () => {
  await expect(stateResidence(null as never, "abroad")).rejects.toMatchObject({ status: 401 });
});
