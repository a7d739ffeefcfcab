import { z } from "zod";
import { choice, hidden, markdown, wholeNumber } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { longestBody } from "./drafting.schema";
import { credits } from "./proposals";

const version = wholeNumber({ min: 1, max: 999_999_999 });

/** A proposal being written: which section of which version, the new words, why, and how its author is thanked. */
export const proposalSchema = z.object({
  section: hidden(),
  version,
  after: markdown({ min: 2, max: longestBody }),
  reason: markdown({ min: 10, max: 3000 }),
  creditAs: choice(credits),
  formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
});

/** The same to be looked at: the reason, and how its author is thanked, may still lack. */
export const previewSchema = proposalSchema.extend({
  reason: markdown({ min: 0, max: 3000 }),
  creditAs: choice(["", ...credits]),
});

/** Accepting: the version that the page compared with, and a word to the proposer if wanted. */
export const acceptanceSchema = z.object({ version, decision: markdown({ min: 0, max: 3000 }) });

/** Declining takes a reason. */
export const declineSchema = z.object({ decision: markdown({ min: 10, max: 3000 }) });

export type ProposalInput = z.output<typeof proposalSchema>;
