import { z } from "zod";
import { writtenDay, writtenTime } from "~/domain/concepts/calls.schema";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { zones } from "~/domain/concepts/zones";
import { choice, hidden, line, longText, markdown, ticked, wholeNumber } from "~/domain/fields";
import { say, sayBack } from "~/domain/mistakes";
import { allKinds, audiences, entries, mostSpeakers } from "./events";

const title = line({ min: 0, max: 160 });
const text = markdown({ min: 0, max: 20_000 });
const where = line({ min: 0, max: 200 });
const which = choice(["", "first", "second"]);

/** An address of a meeting: https alone, and nobody's name or password in it. */
function leadsSafely(text: string): boolean {
  if (text === "") return true;
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === "https:" && url.username === "" && url.password === "" && !/\s/.test(text);
}

const mostPlaces = 100_000;

const places = z
  .string({ error: () => say("wrongType") })
  .trim()
  .regex(/^\d{0,9}$/, say("notANumber"))
  .transform((text) => (text === "" ? null : Number(text)))
  .refine(
    (value) => value === null || (value >= 1 && value <= mostPlaces),
    say("outOfRange", { min: 1, max: mostPlaces }),
  );

/** The times of an event as they are written into its form. Which of two is asked only where an hour comes twice. */
const times = {
  wholeDays: ticked(),
  ...{ startsOn: writtenDay, startsTime: writtenTime, startsWhich: which },
  ...{ endsOn: writtenDay, endsTime: writtenTime, endsWhich: which },
  zone: choice(zones),
  ...{ untilOn: writtenDay, untilTime: writtenTime, untilWhich: which },
};

export type WrittenTimes = z.output<z.ZodObject<typeof times>>;

const fields = {
  kind: choice(allKinds),
  ...{ titleBe: title, titleRu: title, titleEn: title, textBe: text, textRu: text, textEn: text },
  ...{ placeBe: where, placeRu: where, placeEn: where },
  ...times,
  seenBy: choice(audiences),
  entry: choice(entries),
  places,
  joinLink: line({ min: 0, max: 500 }).refine(leadsSafely, sayBack("event.link")),
  doNotRecord: ticked(),
};

function named(input: Record<"titleBe" | "titleRu" | "titleEn", string>, issue: z.RefinementCtx): void {
  if (input.titleBe || input.titleRu || input.titleEn) return;
  issue.addIssue({ code: "custom", path: ["titleBe"], message: sayBack("call.title") });
}

/** The code of an event in a hidden field; empty for none. */
const code = z.string({ error: () => say("staleForm") }).regex(/^[a-z0-9]{0,40}$/, say("staleForm"));

/** A new event: `from` is the code of an earlier one whose speakers come along, `whole` that of the cycle of a lecture. */
export const newEventSchema = z.object({ ...fields, formToken: hidden(), from: code, whole: code }).superRefine(named);

/** An event that is changed. */
export const eventSchema = z.object({ ...fields, ...revisionSchema.shape }).superRefine(named);

/** Where a lecture goes: the code of a cycle or a course; empty for a meeting that stands alone. */
export const movingSchema = z.object({ to: code, ...revisionSchema.shape });

/** Why an event is cancelled, in words for all who read of it. */
export const cancellationSchema = z.object({ reason: longText({ min: 10, max: 1000 }), ...revisionSchema.shape });

const name = line({ min: 0, max: 120 });
const about = line({ min: 0, max: 300 });

/** Who speaks; the place in the list is one of the fields. */
export const speakerSchema = z
  .object({
    ...{ nameBe: name, nameRu: name, nameEn: name, aboutBe: about, aboutRu: about, aboutEn: about },
    place: wholeNumber({ min: 1, max: mostSpeakers }),
    ...revisionSchema.shape,
  })
  .superRefine(({ nameBe, nameRu, nameEn }, issue) => {
    if (nameBe || nameRu || nameEn) return;
    issue.addIssue({ code: "custom", path: ["nameBe"], message: sayBack("event.speaker") });
  });

export type NewEvent = z.output<typeof newEventSchema>;
export type EventChange = z.output<typeof eventSchema>;
export type Moving = z.output<typeof movingSchema>;
export type Cancellation = z.output<typeof cancellationSchema>;
export type SpeakerInput = z.output<typeof speakerSchema>;
