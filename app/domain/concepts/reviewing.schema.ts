import { markdown } from "~/domain/fields";
import { seenSchema } from "./assigning.schema";

/** What goes to the authors with a decision; to return a text takes words or remarks, which the server looks for. */
export const decidingSchema = seenSchema.extend({ words: markdown({ min: 0, max: 5000 }) });
