import { z } from "zod";
import { wholeNumber } from "~/domain/fields";

/** Which version is endorsed. */
export const endorsementSchema = z.object({ version: wholeNumber({ min: 1, max: 999_999 }) });
