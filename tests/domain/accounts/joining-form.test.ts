import { expect, it } from "vitest";
import { receiveForm, stampForm } from "~/domain/accounts/joining-form.server";
import { moveClock } from "~/platform/clock.server";
import { seal } from "~/platform/crypto.server";
import { useDatabase } from "../../database";
import { useStillClock } from "../../still-clock";

useDatabase();
useStillClock();

const outcome = (stamp: string, homepage = "") =>
  receiveForm({ stamp, homepage }).then(
    () => "taken",
    (error: Error) => error.message,
  );

it("takes a form from two seconds to six hours after it was given", async () => {
  const stamps = Array.from({ length: 4 }, stampForm);
  moveClock(1_500);
  expect(await outcome(stamps[0]!)).toBe("mistakes:formTooFast");
  moveClock(2_100);
  expect(await outcome(stamps[0]!)).toBe("taken");
  moveClock(5 * 60 * 60_000);
  expect(await outcome(stamps[1]!)).toBe("taken");
  moveClock(6 * 60 * 60_000 + 60_000);
  expect(await outcome(stamps[2]!)).toBe("mistakes:formTooOld");
  expect(await outcome(stampForm())).toBe("mistakes:formTooFast");
});

it("takes each form once, and one that was sent too fast again", async () => {
  const stamp = stampForm();
  expect(await outcome(stamp)).toBe("mistakes:formTooFast");
  moveClock(10_000);
  const both = await Promise.all([outcome(stamp), outcome(stamp)]);
  expect(both.sort()).toEqual(["mistakes:formTooOld", "taken"]);
});

it("takes none that was not given here, and none with the unseen field filled in", async () => {
  const stamp = stampForm();
  moveClock(10_000);
  const foreign = seal("another purpose", JSON.stringify({ at: 0, nonce: "x" }));
  for (const made of ["", "x", `${stamp.slice(0, -2)}xx`, foreign]) {
    expect(await outcome(made)).toBe("mistakes:formTooOld");
  }
  expect(await outcome(stamp, "https://example.org")).toBe("mistakes:formFilledIn");
  expect(await outcome(stamp)).toBe("taken");
});
