import { columnOf, saidIn, type WordedIn, wordedIn } from "~/domain/concepts/wordings";
import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import { captionsOf, type GivenVideo, posterOf } from "./keeping-videos.server";
import type { InterviewState, VideoPlaces } from "./videos";

/** What somebody may see of: members everything that is published, all others what is open to the public. */
function seenBy(who: Who | null) {
  return may.readAsMember(who) ? { state: "published" } : { state: "published", seenBy: "public" };
}

const told = {
  ...{ code: true, slug: true, titleBe: true, titleRu: true, titleEn: true, named: true, language: true, seq: true },
  ...{ recordedOn: true, seenBy: true, state: true, video: { select: { seconds: true } } },
} as const satisfies Prisma.InterviewSelect;

function toldOf(row: Prisma.InterviewGetPayload<{ select: typeof told }>, reader: Language) {
  const { code: _code, slug, named, language, recordedOn, seenBy, video } = row;
  return {
    ...{ slug: slug ?? "", named, language: language as WordedIn, recordedOn, seenBy },
    ...{ seconds: video?.seconds ?? 0, title: saidIn(row, "title", reader) },
  };
}

export type ListedInterview = ReturnType<typeof toldOf>;

const perPage = 20;

/** Rows after the last one of the page before, the last recorded first. */
function beyond(last: { recordedOn: string; seq: number } | null) {
  if (!last) return {};
  const { recordedOn, seq } = last;
  return { OR: [{ recordedOn: { lt: recordedOn } }, { recordedOn, seq: { lt: seq } }] };
}

/** Published interviews, the last recorded first; `after` is the address of the last one on the page before. */
export async function listInterviews(who: Who | null, reader: Language, after = "") {
  const last = after ? await db().interview.findFirst({ where: { slug: after, ...seenBy(who) } }) : null;
  const rows = await db().interview.findMany({
    where: { ...seenBy(who), ...beyond(last) },
    orderBy: [{ recordedOn: "desc" }, { seq: "desc" }],
    take: perPage + 1,
    select: told,
  });
  const items = rows.slice(0, perPage).map((row) => toldOf(row, reader));
  return { items, next: rows.length > perPage ? (items.at(-1)?.slug ?? null) : null };
}

/** A video and its parts as a page shows them, below an address. */
export function placesOf(
  video: { type: string; seconds: number; poster: string; captions: { language: string }[] },
  path: string,
  picture = "poster",
): VideoPlaces {
  return {
    ...{ video: `${path}/video`, type: video.type, seconds: video.seconds },
    poster: video.poster === "" ? null : `${path}/${picture}`,
    captions: wordedIn
      .filter((one) => video.captions.some(({ language }) => language === one))
      .map((language) => ({ language, src: `${path}/captions/${language}` })),
  };
}

const withVideo = { video: { include: { captions: { select: { language: true } } } } } as const;

/** An interview as one sees it at its address. What there is not, or what the reader may not see, is refused with 404. */
export async function findInterview(who: Who | null, slug: string, reader: Language) {
  const row = found(await db().interview.findUnique({ where: { slug, ...seenBy(who) }, include: withVideo }));
  const text = saidIn(row, "text", reader);
  const first = saidIn(row, "transcript", reader);
  // In the language of the reader first; every other one can be opened.
  const inLanguages = [...wordedIn].sort((a, b) => Number(b === first.language) - Number(a === first.language));
  return {
    ...toldOf(row, reader),
    text: { html: row[columnOf("textHtml", text.language)], language: text.language },
    transcripts: inLanguages
      .map((language) => ({ language, html: row[columnOf("transcriptHtml", language)] }))
      .filter(({ html }) => html !== ""),
    video: row.video && placesOf(row.video, `/interviews/${slug}`),
  };
}

export type ReadInterview = Awaited<ReturnType<typeof findInterview>>;

async function videoIn(who: Who | null, slug: string) {
  const row = await db().interview.findUnique({
    where: { slug, ...seenBy(who) },
    select: { video: { include: { captions: { select: { language: true } } } } },
  });
  return found(row?.video);
}

/** The video of an interview for whoever may see it. */
export async function findInterviewVideo(who: Who | null, slug: string): Promise<GivenVideo> {
  return videoIn(who, slug);
}

/** The picture before the video of an interview. */
export async function findInterviewPoster(who: Who | null, slug: string): Promise<Buffer> {
  return posterOf(await videoIn(who, slug));
}

/** The captions of the video of an interview. */
export async function findInterviewCaptions(who: Who | null, slug: string, language: string): Promise<string> {
  return captionsOf((await videoIn(who, slug)).id, language);
}

/** All interviews for organizers, the last made first; `below` is the number of the last one on the page before. */
export async function listInterviewsToKeep(actor: Who | null, reader: Language, below?: number) {
  allow(actor, may.keepInterviews(actor));
  const rows = await db().interview.findMany({
    where: below === undefined ? {} : { seq: { lt: below } },
    orderBy: { seq: "desc" },
    take: perPage + 1,
    select: { ...told, consentOn: true, revokedOn: true, videoId: true },
  });
  const items = rows.slice(0, perPage);
  return {
    items: items.map((row) => ({
      ...{ ...toldOf(row, reader), code: row.code, state: row.state as InterviewState },
      ...{ consentOn: row.consentOn, revokedOn: row.revokedOn, hasVideo: row.videoId !== null },
    })),
    next: rows.length > perPage ? items.at(-1)!.seq : null,
  };
}

/** An interview with all that organizers need to go on with it. */
export async function findInterviewToKeep(actor: Who | null, code: string, reader: Language) {
  allow(actor, may.keepInterviews(actor));
  const row = found(await db().interview.findUnique({ where: { code }, include: withVideo }));
  const { revision, state, consentOn, revokedOn, video, publishedOn } = row;
  const text = saidIn(row, "text", reader);
  return {
    ...toldOf(row, reader),
    ...{ code, revision, state: state as InterviewState, consentOn, revokedOn, publishedOn },
    text: { html: row[columnOf("textHtml", text.language)], language: text.language },
    transcripts: wordedIn.filter((language) => row[columnOf("transcript", language)] !== ""),
    video: video && {
      ...{ code: video.code, type: video.type, bytes: video.bytes, seconds: video.seconds, addedOn: video.addedOn },
      ...{ hasPoster: video.poster !== "", captions: video.captions.map(({ language }) => language as WordedIn) },
      places: placesOf(video, `/organize/videos/${video.code}`, "picture"),
    },
    missing: wordedIn.filter((language) => row[columnOf("title", language)] === ""),
  };
}

export type KeptInterview = Awaited<ReturnType<typeof findInterviewToKeep>>;

/** An interview as it stands in the form by which it is changed. */
export async function findInterviewToChange(actor: Who | null, code: string) {
  allow(actor, may.keepInterviews(actor));
  const row = found(await db().interview.findUnique({ where: { code } }));
  const { titleBe, titleRu, titleEn, textBe, textRu, textEn, named, language, recordedOn, seenBy } = row;
  const { transcriptBe, transcriptRu, transcriptEn, revision, state } = row;
  return {
    ...{ code, state, revision },
    values: {
      ...{ titleBe, titleRu, titleEn, textBe, textRu, textEn, named, language, recordedOn, seenBy },
      ...{ transcriptBe, transcriptRu, transcriptEn },
    },
  };
}
