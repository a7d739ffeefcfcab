/** How an invitation stands. Named in `invitations:state`. */
export type InvitationState = "usable" | "used" | "expired" | "revoked";

interface Kept {
  uses: number;
  used: number;
  /** Last day on which it works. */
  expiresOn: string;
  revokedOn: string | null;
}

/** How an invitation stands on a day. */
export function stateOf({ uses, used, expiresOn, revokedOn }: Kept, day: string): InvitationState {
  if (revokedOn) return "revoked";
  if (used >= uses) return "used";
  return expiresOn < day ? "expired" : "usable";
}
