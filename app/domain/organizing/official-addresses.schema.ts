import { z } from "zod";
import { choice, hidden, line, longText } from "~/domain/fields";
import { addressKinds, publishedForm } from "./official-addresses";

const note = () => longText({ min: 0, max: 300 });

/** An official address with its notes; `address` comes out as it is published. */
export const officialAddressSchema = z
  .object({
    kind: choice(addressKinds),
    address: line({ max: 200 }),
    noteBe: note(),
    noteRu: note(),
    noteEn: note(),
  })
  .superRefine(({ kind, address }, issue) => {
    if (address && !publishedForm(kind, address)) {
      issue.addIssue({ code: "custom", path: ["address"], message: `errors:officialAddress.${kind}` });
    }
  });

export type OfficialAddressInput = z.output<typeof officialAddressSchema>;

/** Names an official address in a form of one button. */
export const addressCodeSchema = z.object({ code: hidden({ max: 40 }) });
