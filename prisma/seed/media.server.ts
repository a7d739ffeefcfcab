import { bringVideo } from "../../app/domain/media/bringing-videos.server";
import { writeCaptions } from "../../app/domain/media/captions";
import { today } from "../../app/platform/clock.server";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import type { Words } from "../../app/domain/results/figures";
import { Chance } from "./chance";
import { conceptHtml } from "./rendering.server";
import { interviews } from "./stock/results";
import { demonstrationCaptions, demonstrationFilm } from "./stock/video";

const chance = new Chance("results");
/** Of its own, so that what was there before stays as it was. */
const further = new Chance("media");

const columns = <Name extends string>(name: Name, { be, ru, en }: Words) =>
  ({ [`${name}Be`]: be, [`${name}Ru`]: ru, [`${name}En`]: en }) as Record<`${Name}${"Be" | "Ru" | "En"}`, string>;

const withHtml = <Name extends string>(name: Name, words: Words) => ({
  ...columns(name, words),
  ...columns(`${name}Html`, {
    be: conceptHtml(words.be),
    ru: conceptHtml(words.ru),
    en: conceptHtml(words.en),
  }),
});

async function* film() {
  yield Buffer.from(demonstrationFilm, "base64");
}

/** Puts the film of the demonstration among the videos, with captions in all languages; gives its id. */
async function fillVideo(tx: Tx, addedOn: string): Promise<string> {
  const { file, facts } = await bringVideo(film());
  await file.settle();
  const id = further.id();
  const { type, seconds } = facts;
  await tx.video.create({
    data: {
      ...{ id, code: further.code(), file: file.name, type, seconds, bytes: file.bytes, addedOn },
      formToken: further.id(),
      captions: {
        create: Object.entries(demonstrationCaptions).map(([language, [first, second]]) => ({
          language,
          text: writeCaptions([
            { from: 500, to: 4000, words: [first] },
            { from: 4000, to: 7500, words: [second] },
          ]),
        })),
      },
    },
  });
  file.named();
  return id;
}

/** The seven interviews of 2024, of invented people, each with a film that says that nothing was recorded. */
export async function fillInterviews(tx: Tx): Promise<void> {
  for (const { slug, day, named, title, transcript } of interviews) {
    await tx.interview.create({
      data: {
        ...{ id: chance.id(), code: chance.code(), slug, ...columns("title", title), named, language: "be" },
        ...{ recordedOn: day, state: "published", seenBy: "public", consentOn: day, madeOn: day, publishedOn: day },
        ...{ ...withHtml("transcript", transcript), videoId: await fillVideo(tx, day) },
        ...{ seq: await nextNumber(tx, "interview"), formToken: chance.id() },
      },
    });
  }
}

const materials = [
  {
    ...{ kind: "text", seenBy: "readers" },
    title: { be: "Канспект лекцыі (узор)", ru: "Конспект лекции (образец)", en: "Notes of the lecture (specimen)" },
    text: {
      be: "Тры думкі:\n\n1. Улада мусіць тлумачыць рашэнні.\n2. Суд мусіць быць адкрыты.\n3. Бюджэт мусіць быць зразумелы.",
      ru: "Три мысли:\n\n1. Власть должна объяснять решения.\n2. Суд должен быть открытым.\n3. Бюджет должен быть понятным.",
      en: "Three thoughts:\n\n1. Those in power have to explain decisions.\n2. Courts have to be open.\n3. A budget has to be plain.",
    },
  },
  {
    ...{ kind: "link", seenBy: "readers", link: "https://example.org/" },
    title: { be: "Што пачытаць (узор)", ru: "Что почитать (образец)", en: "What to read (specimen)" },
    text: { be: "", ru: "", en: "" },
  },
  {
    ...{ kind: "recording", seenBy: "readers", language: "be" },
    title: { be: "Запіс (узор)", ru: "Запись (образец)", en: "Recording (specimen)" },
    text: { be: "", ru: "", en: "" },
  },
] as const;

/** A text, a link and a recording with the first cycle of 2024 that may be recorded. */
export async function fillMaterials(tx: Tx): Promise<void> {
  const cycle = await tx.event.findFirst({
    where: { kind: "cycle", state: "published", doNotRecord: false },
    orderBy: { startsAt: "asc" },
    select: { id: true },
  });
  if (!cycle) return;
  for (const { title, text, ...own } of materials) {
    await tx.material.create({
      data: {
        ...{ ...own, id: further.id(), code: further.code(), eventId: cycle.id, addedOn: today() },
        ...{ ...columns("title", title), ...withHtml("text", text), formToken: further.id() },
        videoId: own.kind === "recording" ? await fillVideo(tx, today()) : null,
        seq: await nextNumber(tx, "material"),
      },
    });
  }
}
