import type { Role } from "~/platform/roles";

/** What comes after a right passphrase: a session, or a second step by code or by passkey. */
export type After = "session" | "code" | "passkey";

/** A sign-in that is through: the Set-Cookie headers, and where its person wanted to go. */
export interface Through {
  cookies: string[];
  next: string;
  role: Role;
}
