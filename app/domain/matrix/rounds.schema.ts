import { z } from "zod";
import { isDay } from "~/domain/days";
import { sayBack } from "~/domain/mistakes";

/** The last day of a round; nothing where none is set. */
const lastDay = z
  .string({ error: () => sayBack("round.day") })
  .trim()
  .refine((value) => value === "" || isDay(value), sayBack("round.day"))
  .transform((value) => value || null);

export const openingSchema = z.object({ closesOn: lastDay });

/** With the last day that the form showed: who changed it meanwhile was faster. */
export const lastDaySchema = z.object({ closesOn: lastDay, before: lastDay });

export const publishingSchema = z.object({
  /** Digest of the picture that the organizer saw. */
  seen: z.string({ error: () => sayBack("round.unseen") }).regex(/^[0-9a-f]{64}$/, sayBack("round.unseen")),
});

/** What two rounds are compared by. */
export const comparisons = ["level", "kind", "body", "region", "sphere"] as const;
export type Comparison = (typeof comparisons)[number];

/** Which positions are shown: all that differ, or those that gained, lost, were empty before or are now. */
export const changes = ["all", "gained", "lost", "filled", "emptied"] as const;

const number = z.coerce.number().int().min(0).max(1_000_000).catch(0);

/** As it stands in the address; 0 where nothing fitting is asked. */
export const comparisonSchema = z.object({
  from: number,
  to: number,
  by: z.enum(comparisons).catch("level"),
  change: z.enum(changes).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type ComparisonQuery = z.output<typeof comparisonSchema>;
