import { z } from "zod";
import { verbGroups } from "./verbs";

const optional = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** Filters of the log as they stand in the address; what is not known there is left out. */
export const logFilterSchema = z.object({
  group: optional(z.enum(verbGroups as [string, ...string[]])),
  /** Opaque id of who decided, or `former` or `shell`. */
  actor: optional(z.string().regex(/^[a-z0-9]{1,40}$/)),
  /** Code of the subject. */
  subject: optional(
    z
      .string()
      .trim()
      .regex(/^[\w.-]{1,80}$/),
  ),
  /** Entries before this number are shown. */
  before: optional(z.coerce.number().int().positive().max(2_147_483_647)),
});

export type LogFilter = z.output<typeof logFilterSchema>;
