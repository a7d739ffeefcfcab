import { record } from "~/domain/log/recording.server";
import { allow, may } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { type AddressKind, linkTo, noteFor, publishedForm } from "./official-addresses";
import type { OfficialAddressInput } from "./official-addresses.schema";

/** The addresses at which the Reserve can be reached, for everybody, and the day on which one last changed. */
export async function listOfficialAddresses(reader: Language) {
  const [rows, last] = await Promise.all([
    db().officialAddress.findMany({ orderBy: { sort: "asc" } }),
    // Removing one and changing their order leave no day in the rows.
    db().logEntry.findFirst({ where: { subjectKind: "address" }, orderBy: { seq: "desc" }, select: { day: true } }),
  ]);
  const days = [...rows.map(({ changedOn }) => changedOn), ...(last ? [last.day] : [])];
  return {
    changedOn: days.sort().at(-1) ?? null,
    addresses: rows.map(({ code, kind, address, noteBe, noteRu, noteEn }) => ({
      ...{ code, kind: kind as AddressKind, address, href: linkTo(kind as AddressKind, address) },
      note: noteFor(reader, { be: noteBe, ru: noteRu, en: noteEn }),
    })),
  };
}

/** The same for those who keep them. */
export async function listKeptAddresses(actor: Actor, reader: Language) {
  allow(actor, may.keepAddresses(actor));
  return listOfficialAddresses(reader);
}

/** One address as it is changed or removed. */
export async function findOfficialAddress(actor: Actor, code: string) {
  allow(actor, may.keepAddresses(actor));
  const { kind, address, noteBe, noteRu, noteEn } = found(await db().officialAddress.findUnique({ where: { code } }));
  return { code, kind: kind as AddressKind, address, noteBe, noteRu, noteEn };
}

/** What is kept of the form: the address in its published form, which the schema has checked. */
function keptOf({ kind, address, ...notes }: OfficialAddressInput) {
  return { kind, address: publishedForm(kind, address) ?? refuse(400), ...notes, changedOn: today() };
}

/** Adds an address at the end of the list. */
export async function addOfficialAddress(actor: Actor, input: OfficialAddressInput): Promise<void> {
  allow(actor, may.keepAddresses(actor));
  const kept = keptOf(input);
  await transaction(async (tx) => {
    const last = await tx.officialAddress.findFirst({ orderBy: { sort: "desc" }, select: { sort: true } });
    const code = newCode();
    await tx.officialAddress.create({ data: { id: newId(), code, ...kept, sort: (last?.sort ?? 0) + 1 } });
    await note(tx, actor, code, `+ ${kept.address}`);
  });
}

/** Changes an address or its notes. */
export async function changeOfficialAddress(actor: Actor, code: string, input: OfficialAddressInput): Promise<void> {
  allow(actor, may.keepAddresses(actor));
  const kept = keptOf(input);
  await transaction(async (tx) => {
    const before = found(await tx.officialAddress.findUnique({ where: { code }, select: { address: true } }));
    await tx.officialAddress.update({ where: { code }, data: kept });
    await note(tx, actor, code, [...new Set([before.address, kept.address])].join(" > "));
  });
}

/** Removes an address; one that is gone already is refused with 404. */
export async function removeOfficialAddress(actor: Actor, code: string): Promise<void> {
  allow(actor, may.keepAddresses(actor));
  await transaction(async (tx) => {
    const { address } = found(await tx.officialAddress.findUnique({ where: { code }, select: { address: true } }));
    await tx.officialAddress.delete({ where: { code } });
    await note(tx, actor, code, `- ${address}`);
  });
}

/** Moves an address one place up in the list; the first stays first. */
export async function moveAddressUp(actor: Actor, code: string): Promise<void> {
  return move(actor, code, "up");
}

/** Moves an address one place down in the list; the last stays last. */
export async function moveAddressDown(actor: Actor, code: string): Promise<void> {
  return move(actor, code, "down");
}

async function move(actor: Actor, code: string, way: "up" | "down"): Promise<void> {
  allow(actor, may.keepAddresses(actor));
  await transaction(async (tx) => {
    const { sort, address } = found(await tx.officialAddress.findUnique({ where: { code } }));
    const other = await tx.officialAddress.findFirst({
      where: { sort: way === "up" ? { lt: sort } : { gt: sort } },
      orderBy: { sort: way === "up" ? "desc" : "asc" },
    });
    if (!other) return;
    // No two have one place, not for a moment either; places begin with 1.
    await tx.officialAddress.update({ where: { code }, data: { sort: 0 } });
    await tx.officialAddress.update({ where: { code: other.code }, data: { sort } });
    await tx.officialAddress.update({ where: { code }, data: { sort: other.sort } });
    await note(tx, actor, code, `${way === "up" ? "↑" : "↓"} ${address}`);
  });
}

async function note(tx: Tx, actor: Actor, code: string, detail: string): Promise<void> {
  return record(tx, actor.id, "address.changed", { kind: "address", code }, detail);
}
