import { z } from "zod";
import { spheres } from "../spheres";
import { kinds, regionCodes } from "./catalogue";
import { levelsInOrder } from "./levels-in-force";

/** One of a list, or nothing: an address that somebody changed by hand filters by what it has right. */
function oneOf<const V extends readonly [string, ...string[]]>(values: V) {
  return z.enum(["", ...values]).catch("" as const);
}

/** A level, of the organizers' own too. */
const level = z
  .string()
  .transform((value) => (levelsInOrder().includes(value) ? value : ""))
  .catch("");

const text = (max: number) =>
  z
    .string()
    .transform((value) => value.slice(0, max))
    .catch("");

const common = {
  kind: oneOf(kinds),
  region: oneOf([...regionCodes, "none"]),
  level,
  sphere: oneOf(spheres),
};

/** What a participant searches by. */
export const searchSchema = z.object({ q: text(100), ...common, after: text(200) });

/** The part of the catalogue whose bodies a participant looks through. */
export const browseSchema = z.object({
  kind: common.kind,
  region: common.region,
  sphere: common.sphere,
  after: text(100),
});

/** What an organizer sees the matrix by; `scope` keeps to the bodies of districts, `body` to one body. */
export const gridSchema = z.object({ ...common, scope: oneOf(["districts"]), body: text(100), after: text(200) });

/** What an organizer finds bodies of the catalogue by. */
export const catalogueSchema = z.object({
  ...{ q: text(100), kind: common.kind, region: common.region, sphere: common.sphere },
  ...{ state: oneOf(["open", "retired"]), after: text(200) },
});

export type CatalogueSearch = z.output<typeof catalogueSchema>;
export type Search = z.output<typeof searchSchema>;
export type Browse = z.output<typeof browseSchema>;
export type GridFilter = z.output<typeof gridSchema>;

/** Reads the filters from an address. */
export function readFilters<S extends z.ZodObject>(schema: S, request: Request): z.output<S> {
  const query = new URL(request.url).searchParams;
  return schema.parse(Object.fromEntries(Object.keys(schema.shape).map((name) => [name, query.get(name) ?? ""])));
}

/** The address of a page with filters; empty ones are left out. */
export function filterLink(path: string, filters: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ""));
  return query.size ? `${path}?${query}` : path;
}
