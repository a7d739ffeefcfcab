import { z } from "zod";
import { choice, hidden } from "~/domain/fields";
import { sayBack } from "~/domain/mistakes";
import { languages } from "~/locales/t";
import { revisionSchema } from "./drafting.schema";
import { documentBytes } from "./pictures";

const file = z
  .file({ error: () => sayBack("document.choose") })
  .max(documentBytes, sayBack("document.tooLarge", { max: documentBytes / 1024 / 1024 }));

/** A file from which a new draft is made. */
export const newImportSchema = z.object({ language: choice(languages), file, formToken: hidden({ max: 60 }) });

/** What becomes of the text that is there. Named in `papers:import.way`. */
export const ways = ["below", "instead"] as const;

/** A file whose text is taken into a draft, with the revision that the form was made from. */
export const importSchema = z.object({ file, way: choice(ways), ...revisionSchema.shape });
