import { z } from "zod";
import { line } from "~/domain/fields";

/** What a next version changes, in a line. */
export const changesSchema = z.object({ changes: line({ min: 10, max: 300 }) });
