import { z } from "zod";
import { spheres } from "../spheres";
import { workLanguages, yearBands } from "./answers";
import { kinds, regionCodes } from "./catalogue";
import { levelsInOrder } from "./levels-in-force";
import { readinesses } from "./readiness";
import { residences } from "./residence";

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

/** By whom an organizer sees the matrix: with any of these, only the choices of those who fit are counted. */
const people = {
  readiness: oneOf(readinesses),
  residence: oneOf(residences),
  language: oneOf(workLanguages),
  service: oneOf(yearBands),
  management: oneOf(yearBands),
};

/** What an organizer sees the matrix by; `scope` keeps to the bodies of districts, `body` to one body. */
export const gridSchema = z.object({
  ...common,
  ...people,
  /** What the rows are, where not bodies and groups of them. */
  by: oneOf(["sphere", "region"]),
  scope: oneOf(["districts"]),
  district: text(100),
  body: text(100),
  after: text(200),
});

/** What an organizer finds bodies of the catalogue by. */
export const catalogueSchema = z.object({
  ...{ q: text(100), kind: common.kind, region: common.region, sphere: common.sphere },
  ...{ state: oneOf(["open", "retired"]), after: text(200) },
});

export type CatalogueSearch = z.output<typeof catalogueSchema>;
export type Search = z.output<typeof searchSchema>;
export type Browse = z.output<typeof browseSchema>;
export type GridFilter = z.output<typeof gridSchema>;
export type PeopleFilter = Pick<GridFilter, keyof typeof people>;

/** Names of the filters by people, in the order in which they are asked for. */
export const peopleFilters = Object.keys(people) as (keyof PeopleFilter)[];

/** Whether the filter keeps to the choices of some people. */
export function filtersPeople(filter: PeopleFilter): boolean {
  return peopleFilters.some((name) => filter[name] !== "");
}

/**
 * A view of the matrix as the query of an address, for what outlives the page: what the rows are and the place in a list
 * are left out, and so is where people live, which never goes into a file.
 */
export function viewQuery(filter: GridFilter): string {
  return filterLink("", { ...filter, residence: "", by: "", after: "" }).replace(/^\?/, "");
}

/** The filter that a kept view stands for. */
export function viewOf(query: string): GridFilter {
  return gridSchema.parse(Object.fromEntries(new URLSearchParams(query)));
}

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
