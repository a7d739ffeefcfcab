import { z } from "zod";
import { choice, hidden } from "~/domain/fields";
import { languages } from "~/locales/t";

/** The switch of languages: the language chosen, and the page to go back to. */
export const languageSchema = z.object({ language: choice(languages), next: hidden({ max: 500 }).catch("/") });
