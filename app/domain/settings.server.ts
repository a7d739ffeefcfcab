import { db, type Tx } from "~/platform/db.server";
import { type Setting, type SettingName, settings } from "./settings.schema";

/** A setting of the community as it stands, inside a transaction or outside; the start where none is kept. */
export async function readSetting<N extends SettingName>(name: N, tx: Tx = db()): Promise<Setting<N>> {
  const { schema, start } = settings[name];
  const kept = await tx.setting.findUnique({ where: { name } });
  // What no longer fits is as if it had never been set.
  const read = schema.safeParse(kept?.value);
  return (read.success ? read.data : start) as Setting<N>;
}
