import { z } from "zod";
import { allKinds, eventLists } from "./events";

/** What organizers have listed of the programme: which list, and by what it is narrowed. What is wrong is left out. */
export const keptEventsSchema = z.object({
  show: z.enum(eventLists).catch("coming"),
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 100))
    .catch(""),
  kind: z.enum(["", ...allKinds]).catch(""),
  year: z
    .string()
    .regex(/^(2[01]\d{2})?$/)
    .catch(""),
  after: z
    .string()
    .regex(/^[a-z0-9]{0,40}$/)
    .catch(""),
});

export type KeptEvents = z.output<typeof keptEventsSchema>;
