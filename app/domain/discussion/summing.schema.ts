import { z } from "zod";
import { hidden, markdown, wholeNumber } from "~/domain/fields";

/** A summary of a discussion, and how many there were when its form was opened. */
export const summarySchema = z.object({
  body: markdown({ min: 40, max: 10_000 }),
  seen: wholeNumber({ min: 0, max: 999_999_999 }),
  formToken: hidden(),
});
