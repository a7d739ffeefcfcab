import { z } from "zod";
import { agreed, choice, choices, longText } from "~/domain/fields";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";
import { passphraseFields, withPassphrase } from "./passphrases.schema";
import { newPseudonym } from "./pseudonyms.schema";
import { experienceBands } from "./applications";

/** Step 1: who one wants to be here. */
export const joinSchema = withPassphrase(z.object({ pseudonym: newPseudonym(), ...passphraseFields }));

/** Step 2: the codes are written down. `sheet` brings them back where the tick is missing. */
export const codesSchema = z.object({ noted: agreed(), sheet: z.string().max(300).catch("") });

/** Step 3: interests and experience. */
export const interestsSchema = z.object({
  spheres: choices(spheres, { min: 1, max: 5 }),
  experience: choice(experienceBands),
  languages: choices(languages, { min: 1 }),
});

/** Step 5: a few words, and the consent to have them read. */
export const motivationSchema = z.object({ motivation: longText({ min: 20, max: 2000 }), consent: agreed() });
