import { z } from "zod";
import { choice, longText } from "~/domain/fields";
import { exportKinds } from "./exports";

/** What is asked for in bulk, and why; the second organizer reads the reason. */
export const exportSchema = z.object({
  kind: choice(exportKinds),
  reason: longText({ min: 10, max: 500 }),
});

export type ExportAsked = z.output<typeof exportSchema>;
