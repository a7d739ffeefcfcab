import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { formSent } from "./parse-form";

/** What a form of one button names: the subject by its code in the address, and the revision its page showed. */
export async function atRevision(
  request: Request,
  code: string | undefined,
): Promise<{ code: string; revision: number }> {
  const { revision } = await formSent(request, revisionSchema);
  return { code: code ?? "", revision };
}
