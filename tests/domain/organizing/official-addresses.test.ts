import { describe, expect, it } from "vitest";
import { type AddressKind, linkTo, noteFor, publishedForm } from "~/domain/organizing/official-addresses";
import { officialAddressSchema } from "~/domain/organizing/official-addresses.schema";
import {
  addOfficialAddress,
  changeOfficialAddress,
  findOfficialAddress,
  listKeptAddresses,
  listOfficialAddresses,
  moveAddressDown,
  moveAddressUp,
  removeOfficialAddress,
} from "~/domain/organizing/official-addresses.server";
import { moveClock, today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { roles } from "~/platform/roles";
import { inventedAddresses } from "../../../prisma/seed/addresses";
import { member } from "../../cast";
import { useDatabase } from "../../database";

useDatabase();

const onion = `${"abcdefg234567".repeat(5).slice(0, 56)}.onion`;
const site = { kind: "site" as const, address: "https://reserve.example", noteBe: "", noteRu: "", noteEn: "" };
const status = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : 0),
  );

describe("an address", () => {
  it.each<[AddressKind, string, string]>([
    ["site", "https://reserve.example", "https://reserve.example"],
    ["site", "HTTPS://Reserve.Example/", "https://reserve.example"],
    ["site", "https://reserve.example/path?a=1#b", "https://reserve.example/path?a=1#b"],
    ["site", "https://rеserve.example", "https://xn--rserve-3of.example"],
    ["site", "https://reserve.example/шлях", "https://reserve.example/%D1%88%D0%BB%D1%8F%D1%85"],
    ["channel", "https://t.me/reserve", "https://t.me/reserve"],
    ["onion", `http://${onion}`, `http://${onion}`],
    ["onion", `https://www.${onion}/x`, `https://www.${onion}/x`],
    ["mailbox", "Organizers@Reserve.Example", "organizers@reserve.example"],
    ["mailbox", "a@rеserve.example", "a@xn--rserve-3of.example"],
  ])("%s %s is published as %s", (kind, text, published) => {
    expect(publishedForm(kind, text)).toBe(published);
    expect(linkTo(kind, published)).toBe(kind === "mailbox" ? `mailto:${published}` : published);
  });

  it.each<[AddressKind, string]>([
    ["site", "javascript:alert(1)"],
    ["site", "JaVaScRiPt://reserve.example/%0aalert(1)"],
    ["site", "data:text/html,x"],
    ["site", "http://reserve.example"],
    ["site", "//reserve.example"],
    ["site", "reserve.example"],
    ["site", "https://user@reserve.example"],
    ["site", "https://user:secret@reserve.example"],
    ["site", "https://@reserve.example"],
    ["site", "https://reserve.example@elsewhere.example"],
    ["site", "https://reserve.example:8443"],
    ["site", "https:\\\\reserve.example"],
    ["site", "https:/reserve.example"],
    ["site", "https:///reserve.example"],
    ["site", "https://reserve"],
    ["site", "https://192.0.2.1"],
    ["site", "https://[2001:db8::1]"],
    ["site", "https://reserve.example/a b"],
    ["site", `https://${onion}`],
    ["site", `https://reserve.example/${"a".repeat(200)}`],
    ["onion", "http://reserve.example"],
    ["onion", "http://short.onion"],
    ["onion", `http://${onion}.example`],
    ["onion", `ftp://${onion}`],
    ["mailbox", "nobody"],
    ["mailbox", "a@b@reserve.example"],
    ["mailbox", "a@reserve.example?bcc=x@y.example"],
    ["mailbox", "mailto:a@reserve.example"],
    ["mailbox", "a@localhost"],
    ["mailbox", "імя@reserve.example"],
  ])("is never %s %s", (kind, text) => {
    expect(publishedForm(kind, text)).toBe(null);
    expect(linkTo(kind, text)).toBe(null);
    const notes = { noteBe: "", noteRu: "", noteEn: "" };
    const refused = officialAddressSchema.safeParse({ kind, address: text, ...notes });
    expect(new Set(refused.error?.issues.map(({ path }) => path[0]))).toEqual(new Set(["address"]));
  });

  it("has its note in the reader's language, or in another that is named", () => {
    expect(noteFor("ru", { be: "б", ru: "р", en: "e" })).toEqual({ text: "р", language: "ru" });
    expect(noteFor("ru", { be: "", ru: "", en: "e" })).toEqual({ text: "e", language: "en" });
    expect(noteFor("ru", { be: "", ru: "", en: "" })).toBe(null);
  });

  it("of the demonstration is in its published form, and says that it is invented", () => {
    for (const { kind, address, noteBe, noteRu, noteEn } of inventedAddresses) {
      expect([address, linkTo(kind as AddressKind, address) !== null]).toEqual([address, true]);
      expect([noteBe, noteRu, noteEn].every(Boolean)).toBe(true);
    }
  });
});

describe("the list", () => {
  const order = async () => (await listOfficialAddresses("en")).addresses.map(({ address }) => address);
  const codeOf = async (address: string) => (await db().officialAddress.findFirstOrThrow({ where: { address } })).code;

  it("is kept by administrators alone", async () => {
    await addOfficialAddress(await member("administrator"), { ...site, address: "https://first.example" });
    const code = await codeOf("https://first.example");
    for (const role of roles.filter((one) => one !== "administrator")) {
      const actor = await member(role);
      const tried = [
        () => listKeptAddresses(actor, "en"),
        () => findOfficialAddress(actor, code),
        () => addOfficialAddress(actor, site),
        () => changeOfficialAddress(actor, code, site),
        () => moveAddressUp(actor, code),
        () => moveAddressDown(actor, code),
        () => removeOfficialAddress(actor, code),
      ];
      const answers = await Promise.all(tried.map((act) => status(act())));
      expect([role, answers]).toEqual([role, tried.map(() => 403)]);
    }
    expect(await order()).toEqual(["https://first.example"]);
  });

  it("is added to, moved, changed and taken from, each recorded", async () => {
    const administrator = await member("administrator");
    await addOfficialAddress(administrator, { ...site, address: "https://Second.example/" });
    await addOfficialAddress(administrator, { ...site, kind: "mailbox", address: "third@reserve.example" });
    const [first, second, third] = ["https://first.example", "https://second.example", "third@reserve.example"];
    expect(await order()).toEqual([first, second, third]);
    await moveAddressUp(administrator, await codeOf(third));
    expect(await order()).toEqual([first, third, second]);
    await moveAddressUp(administrator, await codeOf(first));
    await moveAddressDown(administrator, await codeOf(second));
    expect(await order()).toEqual([first, third, second]);
    await moveAddressDown(administrator, await codeOf(first));
    expect(await order()).toEqual([third, first, second]);
    const code = await codeOf(second);
    await changeOfficialAddress(administrator, code, { ...site, address: "https://other.example", noteRu: "Новый" });
    expect((await listOfficialAddresses("be")).addresses.at(-1)).toMatchObject({
      address: "https://other.example",
      note: { text: "Новый", language: "ru" },
    });
    await removeOfficialAddress(administrator, code);
    expect(await status(removeOfficialAddress(administrator, code))).toBe(404);
    expect(await order()).toEqual([third, first]);
    const entries = await db().logEntry.findMany({ where: { subject: code }, orderBy: { seq: "asc" } });
    expect(entries.map(({ verb, detail }) => `${verb} ${detail}`)).toEqual([
      "address.changed + https://second.example",
      "address.changed https://second.example > https://other.example",
      "address.changed - https://other.example",
    ]);
  });

  it("tells the day of the last change, of a removal too", async () => {
    const administrator = await member("administrator");
    await addOfficialAddress(administrator, { ...site, address: "https://gone.example" });
    moveClock(3 * 24 * 60 * 60_000);
    await removeOfficialAddress(administrator, await codeOf("https://gone.example"));
    expect((await listOfficialAddresses("en")).changedOn).toBe(today());
    moveClock(0);
  });

  it("makes no link of what somebody else has written into the database", async () => {
    const code = await codeOf("https://first.example");
    await db().officialAddress.update({ where: { code }, data: { address: "javascript:alert(1)" } });
    const { addresses } = await listOfficialAddresses("en");
    expect(addresses.find((one) => one.code === code)?.href).toBe(null);
  });
});
