import { z } from "zod";
import { choice } from "~/domain/fields";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";

/** What the file is written in. Named in `work:format`. */
export const formats = ["html", "markdown"] as const;

/** Which concepts are taken away, and how; an empty choice takes all. */
export const takingAwaySchema = z.object({
  format: choice(formats),
  language: choice(["", ...languages]),
  sphere: choice(["", ...spheres]),
});

export type TakingAway = z.output<typeof takingAwaySchema>;
