import { z } from "zod";
import { orders, picks, stancesToPick, type Filter, type View } from "./places";

const code = z
  .string()
  .regex(/^[a-z0-9]{1,40}$/)
  .optional()
  .catch(undefined);

const key = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/)
  .transform((text) => text.split("-").map(Number) as [number, number])
  .optional()
  .catch(undefined);

const viewSchema = z.object({
  order: z.enum(orders).optional().catch(undefined),
  stance: z.enum(stancesToPick).optional().catch(undefined),
  section: z.string().min(1).max(300).optional().catch(undefined),
  show: z.enum(picks).optional().catch(undefined),
  page: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  after: key,
  before: key,
  thread: z.string().max(200).optional().catch(undefined),
  from: code,
  until: code,
});

function filterOf({ stance, section, show }: z.output<typeof viewSchema>): Filter {
  if (stance) return { stance };
  if (section) return { section };
  return show ? { show } : {};
}

/**
 * What the address of a discussion asks for. Anything unknown is left out; of several choices one counts; what is new
 * has an order of its own.
 */
export function viewOf(query: URLSearchParams): View {
  // Of what is asked twice, the first counts.
  const asked = viewSchema.parse(Object.fromEntries([...query].reverse()));
  const filter = filterOf(asked);
  const { page, after, before, thread, from, until } = asked;
  if (thread) return { thread, from, until: from ? undefined : until };
  const order = "show" in filter && filter.show === "new" ? undefined : asked.order;
  return { order, filter, page, after, before: after ? undefined : before };
}
