import { z } from "zod";
import { readinesses } from "~/domain/matrix/readiness";
import { regionCodes } from "~/domain/matrix/catalogue";
import { workLanguages, yearBands } from "~/domain/matrix/answers";
import { spheres } from "~/domain/spheres";
import { registrationStates } from "./registrations";

/** One of a list, or nothing: an address that somebody changed by hand narrows by what it has right. */
function oneOf<const V extends readonly [string, ...string[]]>(values: V) {
  return z.enum(["", ...values]).catch("" as const);
}

/** What narrows the list of registrations: their state, what is decided, and facts of the cards. */
export const roomSchema = z.object({
  state: oneOf(registrationStates),
  decided: oneOf(["selected", "declined", "none"]),
  sphere: oneOf(spheres),
  language: oneOf(workLanguages),
  service: oneOf(yearBands),
  management: oneOf(yearBands),
  readiness: oneOf(readinesses),
  region: oneOf(regionCodes),
  after: z
    .string()
    .transform((text) => (/^[1-9]\d{0,8}$/.test(text) ? text : ""))
    .catch(""),
});

export type Room = z.output<typeof roomSchema>;
