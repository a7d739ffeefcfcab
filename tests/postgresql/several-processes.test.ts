import { beforeAll, describe, expect, it } from "vitest";
import { onceOfAll } from "~/domain/once.server";
import { skeletonOf } from "~/domain/accounts/pseudonyms";
import { storedSecret } from "~/domain/accounts/one-time-codes.server";
import { changeRow, findRow } from "~/domain/matrix/editing-catalogue.server";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db, openDatabase } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { castSecret, member } from "../cast";
import { postgresqlServer, useFleet, usePostgresql } from "../fleet";
import { codeNow } from "../one-time-codes";

const passphrase = "seven words that nobody else would think of";

/** Whoever has an office and signs in with a passphrase and a code. */
async function keeper(pseudonym: string): Promise<void> {
  const id = newId();
  const secrets = { passphraseHash: await hashPassphrase(passphrase), totpSecret: storedSecret(id, castSecret) };
  const named = { id, pseudonym, skeleton: skeletonOf(pseudonym), role: "organizer" };
  await db().account.create({ data: { ...named, ...secrets, joinedOn: today(), totpOn: today() } });
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");

describe.skipIf(!postgresqlServer)("three processes that start together on an empty database", () => {
  usePostgresql({ open: false });
  const fleet = useFleet(3);
  beforeAll(() => openDatabase());

  it("print one link, and it makes one administrator", async () => {
    const links = fleet.servers.map(
      ({ output }) => /administrator: http:\/\/[^/]+(\/founding\/[\w-]+)/.exec(output)?.[1],
    );
    expect(new Set(links).size).toBe(1);
    const [link] = links as [string];
    const page = await (await fleet.get(2, link)).text();
    const offer = /name="offer"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="offer"/.exec(page)!;
    const fields = { way: "offered", offer: (offer[1] ?? offer[2])!, passphrase: "" };
    const answers = await Promise.all(
      ["First", "Second", "Third"].map((pseudonym, at) => fleet.post(at, link, { ...fields, pseudonym })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
    expect(await db().account.findMany({ select: { role: true } })).toEqual([{ role: "administrator" }]);
    expect((await fleet.get(0, link)).status).toBe(404);
  });

  it("count tries together, those at the same moment too", async () => {
    const wrong = { pseudonym: "nobody of this name", passphrase: "wrong", next: "/" };
    const answers = await Promise.all(Array.from({ length: 9 }, (_, at) => fleet.post(at % 3, "/login", wrong)));
    expect(answers.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 422, 429, 429, 429, 429]);
  });

  it("end a session together", async () => {
    const person = await member("participant");
    for (const at of [0, 1, 2]) expect((await fleet.get(at, "/settings", person)).status).toBe(200);
    expect((await fleet.post(1, "/logout", {}, person)).status).toBe(303);
    for (const at of [0, 1, 2]) expect((await fleet.get(at, "/settings", person)).status).toBe(303);
  });

  it("take a code of the second step once, and let a sign-in pass once", async () => {
    await keeper("Careful Keeper");
    const signIn = () => fleet.post(0, "/login", { pseudonym: "Careful Keeper", passphrase, next: "/" });
    const [one, two] = [{ cookie: cookiesOf(await signIn()) }, { cookie: cookiesOf(await signIn()) }];
    const code = codeNow(castSecret);
    const answers = await Promise.all([
      fleet.post(1, "/login/second-step", { code }, one),
      fleet.post(2, "/login/second-step", { code }, two),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    const through = answers[0].status === 303 ? one : two;
    const again = await fleet.post(0, "/login/second-step", { code: codeNow(castSecret, 1) }, through);
    expect(again.headers.get("Location")).toBe("/login?done=signInAgain");
  });

  it("see a changed setting at once", async () => {
    const administrator = await member("administrator");
    const before = { joiningBefore: "open", mostChoicesBefore: "5", premoderatedBefore: "0" };
    const now = { joining: "closed", mostChoices: "5", premoderated: "0" };
    expect(await (await fleet.get(1, "/join")).text()).toContain('name="pseudonym"');
    expect((await fleet.post(0, "/organize/settings", { ...before, ...now }, administrator)).status).toBe(303);
    for (const at of [0, 1, 2]) expect(await (await fleet.get(at, "/join")).text()).not.toContain('name="pseudonym"');
  });

  it("call the levels as organizers have just written, whoever was told", async () => {
    const organizer = await member("organizer");
    const { row, seen } = await findRow(organizer, "levels", "leadership");
    const words = { nameEn: "Captain of the ship", shortEn: "Captain" };
    await changeRow(organizer, "levels", "leadership", { ...row, ...words, seen });
    for (const at of [0, 1, 2]) {
      const shown = async () => (await fleet.get(at, "/organize/matrix", organizer)).text();
      // It is a message that comes, some milliseconds after the change.
      await expect.poll(shown, { timeout: 20_000 }).toContain("Captain");
    }
  });

  it("do once what a form asks for that comes to two of them", async () => {
    let made = 0;
    // Each has a memory of its own, as processes have.
    const [here, there] = [onceOfAll<string[]>("making"), onceOfAll<string[]>("making")];
    const act = () => Promise.resolve([`made ${(made += 1)}`]);
    const both = await Promise.all([here("a token", act), there("a token", act)]);
    expect(both).toEqual([["made 1"], ["made 1"]]);
    const failed = here("another", () => Promise.reject(new Error("not done")));
    await expect(failed).rejects.toThrow("not done");
    expect(await there("another", act)).toEqual(["made 2"]);
    const kept = await db().shortLived.findMany({ select: { tag: true, held: true } });
    expect(JSON.stringify(kept)).not.toMatch(/made|token|nobody/);
  });
});
