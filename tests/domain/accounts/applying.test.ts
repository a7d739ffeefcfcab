import { expect, it } from "vitest";
import { firstUnfinished } from "~/domain/accounts/applications";
import {
  findOwnApplication,
  reopenApplication,
  stateInterests,
  submitApplication,
  withdrawApplication,
} from "~/domain/accounts/applying.server";
import { db } from "~/platform/db.server";
import { drafting, motivation, waiting } from "../../applicants";
import { member } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

const interests = { spheres: ["justice" as const], experience: "under3" as const, languages: ["ru" as const] };

it("leads on to the first step that is not done", () => {
  const given = { spheres: ["justice"], languages: ["be"], experience: "under3", motivation: "" };
  expect(firstUnfinished({ ...given, spheres: [] }, null)).toBe("/join/codes");
  expect(firstUnfinished({ ...given, experience: "" }, "abroad")).toBe("/join/codes");
  expect(firstUnfinished(given, null)).toBe("/join/place");
  expect(firstUnfinished(given, "unsaid")).toBe("/join/motivation");
  expect(firstUnfinished({ ...given, motivation }, "unsaid")).toBe(null);
});

it("is written, sent, withdrawn, opened again with its answers, and sent to the end of the queue", async () => {
  const actor = await drafting();
  await expect(submitApplication(actor, { motivation })).rejects.toMatchObject({ status: 409 });
  await stateInterests(actor, { ...interests, spheres: ["health", "culture"] });
  await stateInterests(actor, interests);
  await submitApplication(actor, { motivation });
  const first = await db().application.findUniqueOrThrow({ where: { accountId: actor.id } });
  await waiting();
  await withdrawApplication(actor);
  expect((await findOwnApplication(actor))?.state).toBe("withdrawn");
  await reopenApplication(actor);
  expect(await findOwnApplication(actor)).toMatchObject({ state: "draft", ...interests, motivation });
  await submitApplication(actor, { motivation });
  const second = await db().application.findUniqueOrThrow({ where: { accountId: actor.id } });
  expect(second.seq! - first.seq!).toBe(2);
});

it("refuses each act in a state that it does not fit, and changes nothing", async () => {
  const draft = await drafting();
  await expect(withdrawApplication(draft)).rejects.toMatchObject({ status: 409 });
  await expect(reopenApplication(draft)).rejects.toMatchObject({ status: 409 });
  const sent = await waiting();
  await expect(stateInterests(sent, interests)).rejects.toMatchObject({ status: 409 });
  await expect(submitApplication(sent, { motivation })).rejects.toMatchObject({ status: 409 });
  await expect(reopenApplication(sent)).rejects.toMatchObject({ status: 409 });
  expect(await findOwnApplication(sent)).toMatchObject({ state: "submitted", experience: "3to10" });
});

it("is closed to members and visitors", async () => {
  const participant = await member("participant");
  await expect(submitApplication(participant, { motivation })).rejects.toMatchObject({ status: 403 });
  await expect(withdrawApplication(null as never)).rejects.toBeDefined();
});
