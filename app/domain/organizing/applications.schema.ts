import { z } from "zod";
import { applicationStates, experienceBands } from "~/domain/accounts/applications";
import { longText } from "~/domain/fields";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";

/** States that organizers see: a draft belongs to its writer alone. */
export const queueStates = applicationStates.filter((state) => state !== "draft");

/** Filters of the queue, as they stand in the address; what is not known there is left out. */
export const queueSchema = z.object({
  state: z.enum(queueStates).catch("submitted"),
  sphere: z.enum(spheres).optional().catch(undefined),
  experience: z.enum(experienceBands).optional().catch(undefined),
  language: z.enum(languages).optional().catch(undefined),
  after: z.string().max(40).optional().catch(undefined),
});

export type QueueFilter = z.output<typeof queueSchema>;

/** The words with which an application is declined; the applicant reads them. */
export const declineSchema = z.object({ reason: longText({ min: 10, max: 1000 }) });
