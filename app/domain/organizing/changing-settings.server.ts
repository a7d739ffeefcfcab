import type { z } from "zod";
import { record } from "~/domain/log/recording.server";
import { allow, may } from "~/domain/permissions";
import { readSetting } from "~/domain/settings.server";
import { type SettingName, settings, type settingsSchema } from "~/domain/settings.schema";
import { transaction } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";

/** The settings as administrators see them. */
export async function listSettings(actor: Actor) {
  allow(actor, may.changeSettings(actor));
  return {
    joining: await readSetting("joining"),
    mostChoices: await readSetting("mostChoices"),
    premoderated: await readSetting("premoderated"),
  };
}

/** Changes settings; refuses all with 409 where another administrator has changed one since the form was shown. */
export async function changeSettings(actor: Actor, input: z.output<typeof settingsSchema>): Promise<void> {
  allow(actor, may.changeSettings(actor));
  await transaction(async (tx) => {
    for (const name of Object.keys(settings) as SettingName[]) {
      const [after, before] = [input[name], input[`${name}Before`]];
      if ((await readSetting(name, tx)) !== before) refuse(409);
      if (after === before) continue;
      const value = String(after);
      await tx.setting.upsert({ where: { name }, create: { name, value }, update: { value } });
      await record(tx, actor.id, "setting.changed", { kind: "setting", code: name }, `${before} > ${value}`);
    }
  });
}
