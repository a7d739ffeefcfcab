import { z } from "zod";
import { choice } from "./fields";

/** Who may open an account: everybody, whoever has an invitation, or nobody. Named in `people:joining`. */
export const waysOfJoining = ["open", "invited", "closed"] as const;

/** Every setting of the community: its name, what it may be, and what it is until an administrator says otherwise. */
export const settings = {
  joining: { schema: choice(waysOfJoining), start: "open" },
} as const satisfies Record<string, { schema: z.ZodType<string>; start: string }>;

export type SettingName = keyof typeof settings;

export type Setting<N extends SettingName> = z.output<(typeof settings)[N]["schema"]>;

/** All settings, as the administrators' form sends them; with each what the form showed before. */
export const settingsSchema = z.object({ joining: settings.joining.schema, joiningBefore: settings.joining.schema });
