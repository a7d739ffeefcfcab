import { z } from "zod";
import { choice, hidden, ticked } from "~/domain/fields";
import { feedWords } from "./calendar-feed";

/** What the entries of one's private calendar are called. */
export const feedSchema = z.object({ word: choice(feedWords), telling: ticked(), formToken: hidden() });

/** A new address; the token of the form makes one of a form sent twice. */
export const feedAddressSchema = z.object({ formToken: hidden() });

export type FeedTerms = Pick<z.output<typeof feedSchema>, "word" | "telling">;
