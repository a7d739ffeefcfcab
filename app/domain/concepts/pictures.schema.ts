import { z } from "zod";
import { hidden, line } from "~/domain/fields";
import { sayBack } from "~/domain/mistakes";
import { alternativeLength, pictureBytes } from "./pictures";

/** What is read out in the place of a picture. */
export const alternativeSchema = z.object({ alternative: line(alternativeLength) });

/** A new picture and what is read out in its place. */
export const pictureSchema = alternativeSchema.extend({
  formToken: hidden({ max: 60 }),
  file: z
    .file({ error: () => sayBack("picture.choose") })
    .max(pictureBytes, sayBack("picture.tooLarge", { max: pictureBytes / 1024 / 1024 })),
});
