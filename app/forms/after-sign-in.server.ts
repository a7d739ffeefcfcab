import type { After, Through } from "~/domain/accounts/sign-in-steps";
import type { Role } from "~/platform/roles";
import { localPath, seeOther } from "./parse-form";

/** Where one goes once signed in: where one wanted to. An applicant has nowhere to go but on with the application. */
export function wayOn(role: Role, wanted: string): string {
  const next = localPath(wanted, "/");
  return role === "applicant" && next === "/" ? "/application" : next;
}

/** The page that comes after a right passphrase or a right recovery code. */
export function nextStep(after: After, whenThrough: string): string {
  return { session: whenThrough, code: "/login/second-step", passkey: "/login/passkey" }[after];
}

/** After the second step: on to where one wanted to go, or back to the first where no sign-in waits any more. */
export function afterSecondStep(through: Through | null): Response {
  if (!through) return seeOther("/login?done=signInAgain");
  const cookies = through.cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]);
  return seeOther(wayOn(through.role, through.next), cookies);
}
