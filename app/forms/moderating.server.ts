import type { z } from "zod";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { seeOther, withForm } from "./parse-form";

/**
 * Reads the form of what a moderator decides, does it and leads to the path. What somebody else decided meanwhile is said
 * in the form, with the words that were typed.
 */
export async function withModeration<S extends z.ZodObject>(
  request: Request,
  schema: S,
  path: string,
  decide: (input: z.output<S>) => Promise<void>,
) {
  return withForm(request, schema, async (input) => {
    await keepingWords(sayBack("decidedMeanwhile"), () => decide(input));
    return seeOther(path);
  });
}
