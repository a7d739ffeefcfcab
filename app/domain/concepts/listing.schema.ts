import { z } from "zod";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";
import { authorKinds } from "./states";

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

/** A place in a list sorted by a count: the count and the order number of what stands before or after it. */
const countedPlace = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/)
  .transform((text) => text.split("-").map(Number) as [number, number])
  .optional()
  .catch(undefined);

/** Orders of the list of concepts; what was looked for also comes by how well it fits. Named in `finding:sort`. */
export const sorts = ["newest", "discussed", "endorsed"] as const;

/** What the address of the list of concepts, and of the search among them, may ask for. */
export const conceptSearchSchema = z.object({
  q: z.string().max(100_000).catch(""),
  ...conceptFilterSchema.omit({ above: true, below: true }).shape,
  state: z.enum(["open", "archived"]).optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
  after: countedPlace,
  before: countedPlace,
  page: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});

export type ConceptSearch = Omit<z.output<typeof conceptSearchSchema>, "q">;

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
