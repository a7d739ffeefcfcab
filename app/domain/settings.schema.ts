import { z } from "zod";
import { choice, wholeNumber } from "./fields";

/** Who may open an account: everybody, whoever has an invitation, or nobody. Named in `people:joining`. */
export const waysOfJoining = ["open", "invited", "closed"] as const;

/** The most positions that a card may ever hold, whatever administrators say. */
export const mostPossible = 10;

/** The most comments of a new member that may wait for a moderator. */
export const mostPremoderated = 20;

/** Every setting of the community: its name, what it may be, and what it is until an administrator says otherwise. */
export const settings = {
  joining: { schema: choice(waysOfJoining), start: "open" },
  /** How many positions a card holds; those that were chosen before it was lowered stay. */
  mostChoices: { schema: wholeNumber({ min: 1, max: mostPossible }), start: 5 },
  /** How many first comments of a participant wait for a moderator; 0 for none. */
  premoderated: { schema: wholeNumber({ min: 0, max: mostPremoderated }), start: 0 },
} as const satisfies Record<string, { schema: z.ZodType<string | number>; start: string | number }>;

export type SettingName = keyof typeof settings;

export type Setting<N extends SettingName> = z.output<(typeof settings)[N]["schema"]>;

/** All settings, as the administrators' form sends them; with each what the form showed before. */
export const settingsSchema = z.object({
  joining: settings.joining.schema,
  joiningBefore: settings.joining.schema,
  mostChoices: settings.mostChoices.schema,
  mostChoicesBefore: settings.mostChoices.schema,
  premoderated: settings.premoderated.schema,
  premoderatedBefore: settings.premoderated.schema,
});
