import { beforeEach, expect, it, vi } from "vitest";
import { openAccount } from "~/domain/accounts/joining.server";
import { proveOneself } from "~/domain/accounts/proving.server";
import { replaceRecoveryCodes } from "~/domain/accounts/recovery-codes.server";
import { recoverAccount } from "~/domain/accounts/recovering.server";
import { signIn } from "~/domain/accounts/signing-in.server";
import { joinTries, recoveryTries, signInTries } from "~/domain/accounts/tries.server";
import { moveClock } from "~/platform/clock.server";
import { db, transaction } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import type { Role } from "~/platform/roles";
import { member } from "../../cast";
import { useDatabase } from "../../database";
import { useStillClock } from "../../still-clock";

/** Argon2 itself does the work; only how often is noted. */
const noted = vi.hoisted(() => ({ runs: 0 }));

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const verify: typeof real.verify = (...given) => {
    noted.runs += 1;
    return real.verify(...given);
  };
  return { ...real, verify };
});

useDatabase();
let hours = 0;
// Each test begins a day after the one before: what was held back is forgotten.
useStillClock();
beforeEach(() => moveClock((hours += 24) * 3_600_000));

const passphrase = "seven words that only this test knows";
const visit = () => new Request("http://localhost/");

async function keeper(role: Role = "participant") {
  const person = await member(role);
  await db().account.update({ where: { id: person.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
  return person;
}

/** What a try comes to: "done", the mistake, or 429 and the seconds to wait; and how often Argon2 ran. */
async function attempt(work: () => Promise<unknown>) {
  noted.runs = 0;
  const said = await work().then(
    () => "done",
    (error: Error | Response) =>
      error instanceof Response ? `${error.status} ${error.headers.get("Retry-After")}` : error.message,
  );
  return { said, runs: noted.runs };
}

const enter = (pseudonym: string, given: string) => attempt(() => signIn(visit(), { pseudonym, passphrase: given }));

it("does the same work for unknown and known pseudonyms, with a second step and without", async () => {
  const names = ["Nobody At All", (await keeper()).pseudonym, (await keeper("organizer")).pseudonym];
  for (const pseudonym of names) {
    expect(await enter(pseudonym, "wrong")).toEqual({ said: "mistakes:signInFailed", runs: 1 });
  }
});

it("has a pseudonym wait longer after each failure, known or not, in any spelling, and looks at nothing meanwhile", async () => {
  const { pseudonym } = await keeper();
  for (const name of [pseudonym, "Somebody Unknown"]) {
    for (let n = 0; n < 5; n += 1) expect((await enter(name, "wrong")).said).toBe("mistakes:signInFailed");
    expect(await enter(name, passphrase)).toEqual({ said: "429 2", runs: 0 });
    expect(await enter(name.toUpperCase(), "wrong")).toEqual({ said: "429 2", runs: 0 });
    moveClock(hours * 3_600_000 + 2_000);
    expect(await enter(name, "wrong")).toEqual({ said: "mistakes:signInFailed", runs: 1 });
    expect((await enter(name, "wrong")).said).toBe("429 4");
    moveClock(hours * 3_600_000);
  }
  moveClock(hours * 3_600_000 + 7_000);
  expect((await enter(pseudonym, passphrase)).said).toBe("done");
  expect((await enter(pseudonym, "wrong")).said).toBe("mistakes:signInFailed");
});

it("locks nobody out: others sign in, a recovery code works, and the wait is over after a quarter of an hour", async () => {
  const [victim, other] = [await keeper(), await keeper()];
  const [code] = await transaction((tx) => replaceRecoveryCodes(tx, victim.id));
  let seconds = 0;
  for (let n = 0; n < 40; n += 1) {
    const { said } = await enter(victim.pseudonym, "wrong");
    if (said.startsWith("429")) moveClock(hours * 3_600_000 + (seconds += Number(said.slice(4))) * 1000);
  }
  await enter(victim.pseudonym, "wrong");
  const { said } = await enter(victim.pseudonym, passphrase);
  expect(said).toBe("429 900");
  expect((await enter(other.pseudonym, passphrase)).said).toBe("done");
  const fresh = { way: "own" as const, offer: "-", passphrase: "yellow bicycle leaning on a birch" };
  const { pseudonym } = victim;
  expect((await attempt(() => recoverAccount(visit(), { pseudonym, code: code!, ...fresh }))).said).toBe("done");
});

it("holds back wrong recovery codes in all, and a right one never", async () => {
  const { id, pseudonym } = await keeper();
  const codes = await transaction((tx) => replaceRecoveryCodes(tx, id));
  const fresh = { way: "own" as const, offer: "-", passphrase: "yellow bicycle leaning on a birch" };
  const recover = (code: string) => attempt(() => recoverAccount(visit(), { pseudonym, code, ...fresh }));
  expect((await recover("aaaa-bbbb-cccc-dddd")).said).toBe("mistakes:recoveryFailed");
  while ((await recoveryTries.take()) === 0);
  expect((await recover("aaaa-bbbb-cccc-dddd")).said).toMatch(/^429 [12]$/);
  expect((await recover(codes[0]!)).said).toBe("done");
});

it("holds back sign-ins of everybody together once a budget is used up", async () => {
  const { pseudonym } = await keeper();
  // Pseudonyms that must wait are refused before, and use nothing of it.
  for (let n = 0; n < 5; n += 1) await enter("One To Be Flooded", "wrong");
  for (let n = 0; n < 400; n += 1) expect((await enter("One To Be Flooded", "wrong")).runs).toBe(0);
  expect((await enter(pseudonym, passphrase)).said).toBe("done");
  while ((await signInTries.take()) === 0);
  expect(await enter(pseudonym, passphrase)).toEqual({ said: "429 2", runs: 0 });
  moveClock(hours * 3_600_000 + 4_000);
  expect((await enter(pseudonym, passphrase)).said).toBe("done");
});

it("holds back the passphrase in the settings, and joining", async () => {
  const person = await keeper();
  const prove = (given: string) => attempt(() => proveOneself(person, given));
  for (let n = 0; n < 5; n += 1) expect((await prove("wrong")).said).toBe("mistakes:passphraseWrong");
  expect(await prove(passphrase)).toEqual({ said: "429 2", runs: 0 });
  const join = () =>
    openAccount(visit(), {
      pseudonym: "Late Comer",
      way: "own",
      offer: "-",
      passphrase: "wooden ladder beside a wall",
    });
  while ((await joinTries.take()) === 0);
  expect((await attempt(join)).said).toBe("429 10");
  moveClock(hours * 3_600_000 + 10_000);
  expect((await attempt(join)).said).toBe("done");
});
