import { slugOf } from "~/domain/concepts/slug";
import { saidIn } from "~/domain/concepts/wordings";
import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { onceOfAll } from "~/domain/once.server";
import { allow, may, type Who } from "~/domain/permissions";
import { today } from "~/platform/clock.server";
import { noteErasure } from "~/platform/backups/erasures.server";
import { newCode, randomText, sha256 } from "~/platform/crypto.server";
import { checkpoint, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { removeMediaFiles } from "~/platform/media-files.server";
import { found, refuse } from "~/platform/refuse";
import { sealedCookie } from "~/platform/sealed-cookie.server";
import { dropVideo } from "./bringing-videos.server";
import { type At, atRevisionOfInterview, noConsent, past } from "./changing-interviews.server";
import type { ConsentInput } from "./media.schema";
import { inFours, reservedInterviews } from "./videos";

/** Carries a new code to the one page that shows it, to its maker. */
const carrier = sealedCookie<{ makerId: string; interview: string; given: string }>("interview-consent", 10);

/** The Set-Cookie header that ends the carrying. */
export const consentShown = carrier.end;

const once = onceOfAll<string>("consent");

/** What is kept of the code by which a person takes their interview down, however it is typed. */
function hashOf(given: string): string {
  return sha256(`revocation ${given.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
}

/**
 * Records that the person of an interview with a video consented to its publication; who vouches for it stands in the
 * log. Gives the Set-Cookie header that carries the code by which that person can take it down alone. An earlier code
 * is void.
 */
export async function recordConsent(
  actor: Who | null,
  code: string,
  { revision, consentOn, formToken }: ConsentInput,
): Promise<string> {
  allow(actor, may.keepInterviews(actor));
  past("consentOn", consentOn);
  const given = await once(`${actor.id} ${code} ${formToken}`, async () => {
    const fresh = newCode();
    const revocationHash = hashOf(fresh);
    await atRevisionOfInterview(
      actor,
      { code, revision },
      ["draft", "withdrawn", "published"],
      async (_, { videoId, recordedOn }) => {
        if (videoId === null) throw new Mendable("form", sayBack("interview.noVideo"));
        if (consentOn < recordedOn) throw new Mendable("consentOn", sayBack("interview.beforeRecording"));
        return { consentOn, revocationHash, revokedOn: null };
      },
      "interview.consented",
    );
    return inFours(fresh);
  });
  return carrier.set({ makerId: actor.id, interview: code, given });
}

/** The code that the request carries for the actor who has just recorded the consent to this interview. */
export function carriedConsent(actor: Who | null, code: string, request: Request): string | null {
  allow(actor, may.keepInterviews(actor));
  const carried = carrier.read(request);
  return carried?.makerId === actor.id && carried.interview === code ? carried.given : null;
}

/** Publishes an interview that has a video and a consent, and gives it its address where it has none. */
export async function publishInterview(actor: Who | null, at: At): Promise<void> {
  allow(actor, may.keepInterviews(actor));
  await atRevisionOfInterview(
    actor,
    at,
    ["draft", "withdrawn"],
    async (tx, interview) => {
      if (interview.videoId === null) throw new Mendable("form", sayBack("interview.noVideo"));
      if (interview.consentOn === null) throw new Mendable("form", sayBack("interview.noConsent"));
      const slug = interview.slug ?? (await freeSlug(tx, interview));
      return { state: "published", slug, publishedOn: interview.publishedOn ?? today() };
    },
    "interview.published",
  );
}

/** A free address made from the title; a few random letters follow where another interview has it. */
async function freeSlug(tx: Tx, interview: Prisma.InterviewGetPayload<object>): Promise<string> {
  const { text, language } = saidIn(interview, "title", "be");
  const wanted = slugOf(text, language, "interview", reservedInterviews);
  for (let slug = wanted; ; slug = `${wanted}-${randomText(4)}`) {
    if (!(await tx.interview.findUnique({ where: { slug }, select: { id: true } }))) return slug;
  }
}

/** Takes a published interview out of sight. It is kept, and can be published again: the consent stands. */
export async function withdrawInterview(actor: Who | null, at: At): Promise<void> {
  allow(actor, may.keepInterviews(actor));
  const { code, revision } = at;
  await transaction(async (tx) => {
    found(await tx.interview.findUnique({ where: { code }, select: { id: true } }));
    const { count } = await tx.interview.updateMany({
      where: { code, revision, state: "published" },
      data: { state: "withdrawn", revision: { increment: 1 } },
    });
    if (count === 0) refuse(409, "interviewMoved");
    await record(tx, actor.id, "interview.withdrawn", { kind: "interview", code });
  });
}

/** What is left of an interview whose consent was taken back: that there was one, and the days. */
const nothing = {
  ...{ slug: null, named: "", videoId: null, ...noConsent },
  ...{ titleBe: "", titleRu: "", titleEn: "", textBe: "", textRu: "", textEn: "" },
  ...{ textHtmlBe: "", textHtmlRu: "", textHtmlEn: "", transcriptBe: "", transcriptRu: "", transcriptEn: "" },
  ...{ transcriptHtmlBe: "", transcriptHtmlRu: "", transcriptHtmlEn: "" },
};

interface Taken {
  id: string;
  code: string;
}

/** Takes all of an interview away, within a transaction; gives the files that go once it holds. */
async function takeDown(tx: Tx, { id, code }: Taken, actorId: string | null): Promise<string[]> {
  const { videoId } = await tx.interview.findUniqueOrThrow({ where: { id }, select: { videoId: true } });
  const data = { ...nothing, state: "revoked", revokedOn: today(), revision: { increment: 1 } };
  await tx.interview.update({ where: { id }, data });
  const verb = actorId === null ? "interview.revokedByPerson" : "interview.revoked";
  await record(tx, actorId, verb, { kind: "interview", code });
  const files = await dropVideo(tx, videoId);
  // A backup from before does not bring it back.
  noteErasure("interview", id);
  return files;
}

/** Removes files and empties the write-ahead log, in which the words stand on. */
async function clear(files: string[]): Promise<void> {
  await removeMediaFiles(files);
  await checkpoint();
}

/**
 * Takes the consent to an interview back, as its person has asked of an organizer: video, captions, picture and words
 * are deleted at once and for good. Whatever state it is in, and whatever was changed meanwhile: nothing holds this up.
 */
export async function revokeConsent(actor: Who | null, code: string): Promise<void> {
  allow(actor, may.keepInterviews(actor));
  const files = await transaction(async (tx) => {
    const { id, state } = found(await tx.interview.findUnique({ where: { code }, select: { id: true, state: true } }));
    if (state === "revoked") refuse(409, "interviewMoved");
    return takeDown(tx, { id, code }, actor.id);
  });
  await clear(files);
}

/**
 * Takes an interview down by the code that its person was given: without an account, at once and for good. A code that
 * is none is said beside the field.
 */
export async function revokeByCode({ code: given }: { code: string }): Promise<void> {
  const files = await transaction(async (tx) => {
    const where = { revocationHash: hashOf(given) };
    const interview = await tx.interview.findUnique({ where, select: { id: true, code: true } });
    if (!interview) throw new Mendable("code", sayBack("interview.noSuchCode"));
    return takeDown(tx, interview, null);
  });
  await clear(files);
}

/** Takes an interview down once more, whose consent was taken back after the backup that has brought it here. */
export async function revokeConsentAnew(id: string): Promise<void> {
  const files = await transaction(async (tx) => {
    const { code } = await tx.interview.findUniqueOrThrow({ where: { id }, select: { code: true } });
    return takeDown(tx, { id, code }, null);
  });
  await clear(files);
}
