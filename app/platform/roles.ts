/** Roles, from the least to the most. An applicant has an account but has not been admitted. */
export const roles = ["applicant", "participant", "expert", "moderator", "organizer", "administrator"] as const;

export type Role = (typeof roles)[number];
