import { decidingSchema } from "~/domain/concepts/reviewing.schema";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { seeOther, withForm } from "./parse-form";

interface At {
  code: string;
  revision: number;
  seen: string;
}

type Decide = (at: At, words: { words: string }) => Promise<void>;

/**
 * Reads the form of a decision on the text of this code and decides with the given verb; it is announced by an act of
 * its own. A text that has moved meanwhile is said in the form, with the words that were typed.
 */
export function withDecision(request: Request, code: string, decide: Decide) {
  return withForm(request, decidingSchema, async ({ words, ...at }) => {
    await keepingWords(sayBack("conceptMoved"), () => decide({ code, ...at }, { words }));
    return seeOther(`/organize/concepts/${code}?done=decided`);
  });
}
