import { z } from "zod";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";
import { authorKinds, boardStates } from "./states";

/** An order number in an address; anything else is left out. */
const place = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .optional()
  .catch(undefined);

/** What the address of a list may ask for. An unknown choice is left out: the list is shown without it. */
export const conceptFilterSchema = z.object({
  sphere: z.enum(spheres).optional().catch(undefined),
  kind: z.enum(authorKinds).optional().catch(undefined),
  language: z.enum(languages).optional().catch(undefined),
  above: place,
  below: place,
});

/** The same with the state, for the organizers' board. */
export const boardFilterSchema = conceptFilterSchema.extend({ state: z.enum(boardStates).catch("submitted") });

export interface ConceptFilter {
  sphere?: z.output<typeof conceptFilterSchema>["sphere"];
  kind?: z.output<typeof conceptFilterSchema>["kind"];
  language?: z.output<typeof conceptFilterSchema>["language"];
}

/** Where in a list a page begins: below or above an order number; at its start when neither. */
export interface Place {
  above?: number | undefined;
  below?: number | undefined;
}
