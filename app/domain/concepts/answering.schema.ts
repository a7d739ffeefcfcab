import { z } from "zod";
import { hidden, markdown } from "~/domain/fields";

/** An official answer to a concept. */
export const answerSchema = z.object({ body: markdown({ min: 20, max: 10_000 }), formToken: hidden() });
