import { record } from "~/domain/log/recording.server";
import { allow, may } from "~/domain/permissions";
import { readSetting } from "~/domain/settings.server";
import type { Setting } from "~/domain/settings.schema";
import { transaction } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";

/** The settings as administrators see them. */
export async function listSettings(actor: Actor) {
  allow(actor, may.changeSettings(actor));
  return { joining: await readSetting("joining") };
}

/** Changes who may join; refuses with 409 where another administrator has changed it since the form was shown. */
export async function changeSettings(
  actor: Actor,
  { joining, joiningBefore }: { joining: Setting<"joining">; joiningBefore: Setting<"joining"> },
): Promise<void> {
  allow(actor, may.changeSettings(actor));
  await transaction(async (tx) => {
    if ((await readSetting("joining", tx)) !== joiningBefore) refuse(409);
    if (joining === joiningBefore) return;
    await tx.setting.upsert({
      where: { name: "joining" },
      create: { name: "joining", value: joining },
      update: { value: joining },
    });
    await record(
      tx,
      actor.id,
      "setting.changed",
      { kind: "setting", code: "joining" },
      `${joiningBefore} > ${joining}`,
    );
  });
}
