import { armor, Decrypter } from "age-encryption";
import { expect, it } from "vitest";
import {
  decryptWith,
  encryptTo,
  identitiesIn,
  isRecipient,
  keysOfFile,
  newKey,
  openSealed,
  reseal,
  sealedBytes,
  sealText,
} from "~/domain/accounts/sealing";

const of = { record: "r".repeat(26), holder: "h".repeat(26), field: "contact" };

it("seals so that each key opens it, and no other", async () => {
  const [one, two, other] = [await newKey(), await newKey(), await newKey()];
  const sealed = await sealText(of, "Signal: quiet.77", [one.recipient, two.recipient]);
  for (const { identity } of [one, two]) {
    expect(await openSealed(of, sealed, [identity])).toEqual({ state: "open", text: "Signal: quiet.77" });
  }
  expect(await openSealed(of, sealed, [other.identity])).toEqual({ state: "otherKey" });
  expect(await openSealed(of, sealed, [])).toEqual({ state: "otherKey" });
  expect(await openSealed(of, sealed.replace(/^(.*\n.*)A/, "$1B").slice(0, -60), [one.identity])).toEqual({
    state: "otherKey",
  });
});

it("never seals to nobody, and never a text that would show by its length", async () => {
  const { recipient } = await newKey();
  await expect(sealText(of, "x", [])).rejects.toThrow();
  await expect(sealText(of, "x".repeat(sealedBytes), [recipient])).rejects.toThrow();
});

it("makes files of one length of every contact, from the shortest to the longest in any script", async () => {
  const { recipient, identity } = await newKey();
  const texts = ["abc", "Тэлеграма", '\\"'.repeat(150), "\u{1F426}".repeat(300), "\n".repeat(298) + "ab"];
  const files = await Promise.all(texts.map((text) => sealText(of, text, [recipient])));
  expect(new Set(files.map((file) => file.length)).size).toBe(1);
  for (const [i, file] of files.entries()) {
    expect((await decryptWith([identity], file))?.length).toBe(sealedBytes);
    expect(await openSealed(of, file, [identity])).toEqual({ state: "open", text: texts[i] });
  }
});

it("is a plain age file that says what it belongs to, as the age program shows it", async () => {
  const { recipient, identity } = await newKey();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const shown = await decrypter.decrypt(armor.decode(await sealText(of, "abc", [recipient])), "text");
  expect(JSON.parse(shown)).toEqual({ ...of, version: 1, text: "abc" });
});

it("notices a text that was moved to another record, account or field", async () => {
  const { recipient, identity } = await newKey();
  const sealed = await sealText(of, "abc", [recipient]);
  for (const other of [{ record: "x" }, { holder: "x" }, { field: "name" }]) {
    expect(await openSealed({ ...of, ...other }, sealed, [identity])).toEqual({ state: "otherRecord" });
    expect(await reseal({ ...of, ...other }, sealed, [identity], [recipient])).toEqual({ state: "otherRecord" });
  }
  const foreign = await encryptTo([recipient], "no JSON");
  expect(await openSealed(of, foreign, [identity])).toEqual({ state: "otherRecord" });
});

it("seals anew without a change of what is inside", async () => {
  const [old, now] = [await newKey(), await newKey()];
  const sealed = await sealText(of, "abc", [old.recipient]);
  const again = await reseal(of, sealed, [old.identity], [now.recipient]);
  if (again.state !== "sealed") throw new Error(again.state);
  expect(await openSealed(of, again.sealed, [now.identity])).toEqual({ state: "open", text: "abc" });
  expect(await openSealed(of, again.sealed, [old.identity])).toEqual({ state: "otherKey" });
  expect(await reseal(of, sealed, [now.identity], [now.recipient])).toEqual({ state: "otherKey" });
});

it("counts the keys of a file of its own kind, and takes no other for one", async () => {
  const keys = await Promise.all([1, 2, 3].map(() => newKey()));
  const recipients = keys.map(({ recipient }) => recipient);
  const sealed = await sealText(of, "abc", recipients);
  expect(await keysOfFile(sealed)).toBe(3);
  expect(await keysOfFile(sealed.replaceAll("\n", "\r\n"))).toBe(3);
  expect(await keysOfFile(await encryptTo(recipients, "another length"))).toBe(null);
  for (const text of ["", "plain words", sealed.slice(0, 300), sealed.replace("AGE ENCRYPTED", "AGE")]) {
    expect(await keysOfFile(text)).toBe(null);
  }
});

it("knows public keys and private ones", async () => {
  const { recipient, identity, file } = await newKey();
  expect(isRecipient(recipient)).toBe(true);
  const last = recipient.endsWith("q") ? "p" : "q";
  for (const text of ["", identity, recipient.toUpperCase(), recipient.slice(0, -1), recipient.slice(0, -1) + last]) {
    expect(isRecipient(text)).toBe(false);
  }
  expect(file).toContain(recipient);
  expect(identitiesIn(`# created: today\r\n${file}`)).toEqual([identity]);
  expect(identitiesIn(recipient)).toEqual([]);
});
