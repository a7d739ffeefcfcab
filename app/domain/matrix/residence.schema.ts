import { z } from "zod";
import { choice } from "~/domain/fields";
import { residences } from "./residence";

/** Where one lives, or that one would rather not say. */
export const residenceSchema = z.object({ residence: choice(residences) });
