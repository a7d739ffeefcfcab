import { z } from "zod";
import { choice, hidden, line, wholeNumber } from "~/domain/fields";

/** For how many days an invitation works. Named in `invitations:days`. */
export const lifetimes = ["1", "3", "7", "14", "30", "90"] as const;

export const mostUses = 100;

/** A new invitation: for which occasion, how many people it lets in, and for how long. */
export const invitationSchema = z.object({
  occasion: line({ min: 3, max: 80 }),
  uses: wholeNumber({ min: 1, max: mostUses }),
  days: choice(lifetimes).transform(Number),
});

/** Names an invitation in a form of one button. */
export const invitationCodeSchema = z.object({ code: hidden({ max: 40 }) });
