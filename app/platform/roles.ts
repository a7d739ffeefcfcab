/** Roles, from the least to the most. An applicant has an account but has not been admitted. */
export const roles = ["applicant", "participant", "expert", "moderator", "organizer", "administrator"] as const;

export type Role = (typeof roles)[number];

/** Roles with the rights of an office over others. */
export const offices: readonly Role[] = ["moderator", "organizer", "administrator"];

/** What a role gives now: an office without a second step at sign-in rests, and its holder acts as a participant. */
export function roleInForce(role: Role, secondStep: boolean): { role: Role; resting?: Role } {
  return offices.includes(role) && !secondStep ? { role: "participant", resting: role } : { role };
}
