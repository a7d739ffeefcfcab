import { z } from "zod";
import { agreed, choice, choices, longText } from "~/domain/fields";
import { spheres } from "~/domain/spheres";
import { languages } from "~/locales/t";
import { optionalContact } from "./contact.schema";
import { passphraseFields, withPassphrase } from "./passphrases.schema";
import { newPseudonym } from "./pseudonyms.schema";
import { experienceBands } from "./applications";

/** What the page itself puts into the form: when it was given, and a field that stays empty where people fill it in. */
const formFields = { stamp: z.string().max(500).catch(""), homepage: z.string().max(500).catch("-") };

/** Step 1: who one wants to be here. */
export const joinSchema = withPassphrase(z.object({ pseudonym: newPseudonym(), ...passphraseFields, ...formFields }));

/** Step 2: the codes are written down. `sheet` brings them back where the tick is missing. */
export const codesSchema = z.object({ noted: agreed(), sheet: z.string().max(300).catch("") });

/** Step 3: interests and experience. */
export const interestsSchema = z.object({
  spheres: choices(spheres, { min: 1, max: 5 }),
  experience: choice(experienceBands),
  languages: choices(languages, { min: 1 }),
});

/** Step 5: a few words, the consent to have them read, and whoever likes leaves a way to be reached. */
export const motivationSchema = z.object({
  motivation: longText({ min: 20, max: 2000 }),
  contact: optionalContact(),
  consent: agreed(),
});
