import { z } from "zod";
import { choice, line, longText } from "~/domain/fields";
import { roles } from "~/platform/roles";

/** Roles that an administrator gives. To be an applicant is not given: a membership ends. */
export const givenRoles = ["participant", "expert", "moderator", "organizer", "administrator"] as const;

export type GivenRole = (typeof givenRoles)[number];

/** Finds one person by the pseudonym, or by one that looks like it. */
export const findPersonSchema = z.object({ pseudonym: line({ min: 3, max: 30 }) });

/** From which role, as the page showed it, to which, and why: the reason stands in the log. */
export const changeRoleSchema = z.object({
  from: z.enum(roles, { error: "errors:staleForm" }),
  to: choice(givenRoles),
  reason: line({ min: 10, max: 300 }),
});

/** The end of a membership, from the role that the page showed; the person reads the reason. */
export const endMembershipSchema = z.object({
  from: z.enum(roles, { error: "errors:staleForm" }),
  reason: longText({ min: 10, max: 1000 }),
});
