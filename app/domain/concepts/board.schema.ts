import { z } from "zod";
import { conceptFilterSchema } from "./listing.schema";
import { boardStates } from "./states";

/** What may be missing of a text in work. Named in `organizing-reviews:lacks`. */
export const lacks = ["reviewers", "reviews", "announcement"] as const;

export type Lack = (typeof lacks)[number];

/** What the organizers' board may be asked for; an unknown choice is left out. */
export const boardFilterSchema = conceptFilterSchema.extend({
  state: z.enum(boardStates).catch("submitted"),
  call: z
    .string()
    .regex(/^[A-Za-z0-9]{1,40}$/)
    .optional()
    .catch(undefined),
  lacks: z.enum(lacks).optional().catch(undefined),
  /** Whether all boxes on the page are ticked. */
  all: z.literal("1").optional().catch(undefined),
});

type Asked = z.output<typeof boardFilterSchema>;

/** What narrows the board, without the place in it. */
export type BoardFilter = Partial<Pick<Asked, "sphere" | "kind" | "language" | "call" | "lacks">> &
  Pick<Asked, "state">;

const kept = ["state", "sphere", "kind", "language", "call", "lacks"] as const;

/** What narrows the board as the query of an address: the same for the same, and nothing else. */
export function boardQuery(filter: BoardFilter): string {
  const pairs = kept.flatMap((name) => (filter[name] ? [[name, filter[name]] as [string, string]] : []));
  return new URLSearchParams(pairs).toString();
}

/** What a query of an address narrows the board by. */
export function boardFilterOf(query: string): BoardFilter {
  const { state, sphere, kind, language, call, lacks } = boardFilterSchema.parse(
    Object.fromEntries(new URLSearchParams(query)),
  );
  return { state, sphere, kind, language, call, lacks };
}
