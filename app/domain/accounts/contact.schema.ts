import { z } from "zod";
import { longText } from "~/domain/fields";

/** Longest contact in characters; sealed texts have room for as many of any script. */
const most = 300;

/** A way to be reached, left in settings. */
export const contactSchema = z.object({ contact: longText({ min: 3, max: most }) });

/** The same as an optional part of another form. */
export const optionalContact = () => longText({ min: 0, max: most });
