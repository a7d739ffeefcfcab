import { db, Prisma, type Tx } from "~/platform/db.server";
import { type Setting, type SettingName, settings } from "./settings.schema";

/** A setting of the community as it stands, inside a transaction or outside; the start where none is kept. */
export async function readSetting<N extends SettingName>(name: N, tx: Tx = db()): Promise<Setting<N>> {
  const kept = await tx.setting.findUnique({ where: { name } });
  return settingOf(name, kept?.value);
}

/** A setting by its kept value; the start where none is kept. */
export function settingOf<N extends SettingName>(name: N, value: string | null | undefined): Setting<N> {
  const { schema, start } = settings[name];
  // What no longer fits is as if it had never been set.
  const read = schema.safeParse(value);
  return (read.success ? read.data : start) as Setting<N>;
}

/** The kept value of a setting, for a larger query. */
export const settingValue = (name: SettingName): Prisma.Sql =>
  Prisma.sql`SELECT "value" FROM "Setting" WHERE "name" = ${name}`;
