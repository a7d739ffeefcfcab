import { z } from "zod";
import { choice, hidden, line } from "~/domain/fields";
import { say } from "~/domain/mistakes";
import { votes } from "./opinions";
import { voteField } from "./vote-fields";

/** The words of a statement, and the comment from which it comes: its code, or the address of it. */
export const statementSchema = z.object({
  words: line({ min: 10, max: 200 }),
  comment: line({ min: 0, max: 300 }),
  formToken: hidden().regex(/^[\w-]{43}$/, say("staleForm")),
});

export type StatementInput = z.output<typeof statementSchema>;

/** One vote on one statement. */
export const voteSchema = z.object({ statement: hidden({ max: 40 }), vote: choice(votes) });

/** Votes on all statements of a form: "none" takes one's vote back, nothing chosen leaves it as it is. */
export function ballotSchema(codes: readonly string[]) {
  const field = choice([...votes, "none", ""]);
  return z.object(Object.fromEntries(codes.map((code) => [voteField(code), field])));
}
