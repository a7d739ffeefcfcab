import { z } from "zod";
import { line } from "~/domain/fields";

/** What is said at a comment, in a few words. */
export const pinSchema = z.object({ label: line({ min: 2, max: 80 }) });
