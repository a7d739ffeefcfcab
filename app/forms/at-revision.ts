import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { refuse } from "~/platform/refuse";
import { parseForm } from "./parse-form";

/** What a form of one button names: the subject by its code in the address, and the revision its page showed. */
export async function atRevision(
  request: Request,
  code: string | undefined,
): Promise<{ code: string; revision: number }> {
  const form = await parseForm(request, revisionSchema);
  return form.ok ? { code: code ?? "", revision: form.data.revision } : refuse(400, "brokenForm");
}
