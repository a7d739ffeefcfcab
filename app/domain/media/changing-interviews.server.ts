import { record } from "~/domain/log/recording.server";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { noteErasure } from "~/platform/backups/erasures.server";
import { today } from "~/platform/clock.server";
import { newCode, newId } from "~/platform/crypto.server";
import { db, isTaken, nextNumber, transaction, type Prisma, type Tx } from "~/platform/db.server";
import { renderConcept } from "~/platform/markdown.server";
import { removeMediaFiles } from "~/platform/media-files.server";
import { found, refuse } from "~/platform/refuse";
import { type BroughtVideo, dropVideo, keepVideo } from "./bringing-videos.server";
import type { InterviewChange, NewInterview } from "./media.schema";

export interface At {
  code: string;
  revision: number;
}

type InterviewRow = Prisma.InterviewGetPayload<object>;

/**
 * Changes an interview in one of these states and records it. A form made from an older state of it changes nothing:
 * what was typed comes back. `change` sees the interview before and gives what is written into it.
 */
export async function atRevisionOfInterview(
  actor: Who,
  { code, revision }: At,
  states: readonly string[],
  change: (tx: Tx, interview: InterviewRow) => Promise<Prisma.InterviewUncheckedUpdateManyInput>,
  verb = "interview.changed",
): Promise<void> {
  await transaction(async (tx) => {
    const interview = found(await tx.interview.findUnique({ where: { code } }));
    if (!states.includes(interview.state) || interview.revision !== revision) {
      throw new Mendable("form", sayBack("interview.stale"));
    }
    const data = await change(tx, interview);
    await tx.interview.updateMany({ where: { code, revision }, data: { ...data, revision: { increment: 1 } } });
    await record(tx, actor.id, verb, { kind: "interview", code });
  });
}

/** Gives back a form with a day that is still to come. */
export function past(field: string, day: string): void {
  if (day > today()) throw new Mendable(field, sayBack("interview.notYet"));
}

/** What a form says of an interview, as columns of its row. */
function columnsOf(input: Omit<InterviewChange, "revision">) {
  past("recordedOn", input.recordedOn);
  const { titleBe, titleRu, titleEn, textBe, textRu, textEn, named, language, recordedOn, seenBy } = input;
  const { transcriptBe, transcriptRu, transcriptEn } = input;
  return {
    ...{ titleBe, titleRu, titleEn, textBe, textRu, textEn, named, language, recordedOn, seenBy },
    ...{ transcriptBe, transcriptRu, transcriptEn },
    textHtmlBe: mendably("textBe", () => renderConcept(textBe)),
    textHtmlRu: mendably("textRu", () => renderConcept(textRu)),
    textHtmlEn: mendably("textEn", () => renderConcept(textEn)),
    transcriptHtmlBe: mendably("transcriptBe", () => renderConcept(transcriptBe)),
    transcriptHtmlRu: mendably("transcriptRu", () => renderConcept(transcriptRu)),
    transcriptHtmlEn: mendably("transcriptEn", () => renderConcept(transcriptEn)),
  };
}

/** Prepares an interview that organizers alone see; gives its code. A form sent twice makes one. */
export async function makeInterview(actor: Who | null, { formToken, ...input }: NewInterview): Promise<string> {
  allow(actor, may.keepInterviews(actor));
  const data = columnsOf(input);
  try {
    return await transaction(async (tx) => {
      const before = await tx.interview.findUnique({ where: { formToken }, select: { code: true } });
      if (before) return before.code;
      const code = newCode();
      const seq = await nextNumber(tx, "interview");
      await tx.interview.create({
        data: { ...data, id: newId(), code, seq, formToken, state: "draft", madeOn: today() },
      });
      await record(tx, actor.id, "interview.made", { kind: "interview", code });
      return code;
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    return found(await db().interview.findUnique({ where: { formToken }, select: { code: true } })).code;
  }
}

/**
 * Changes the words of an interview of which the consent was not taken back. Who is named, and who may see what is
 * published, is what somebody consented to: where that changes for more people, the consent is to be recorded anew.
 */
export async function changeInterview(
  actor: Who | null,
  code: string,
  { revision, ...input }: InterviewChange,
): Promise<void> {
  allow(actor, may.keepInterviews(actor));
  const data = columnsOf(input);
  await atRevisionOfInterview(actor, { code, revision }, ["draft", "published", "withdrawn"], async (_, before) => {
    const more = input.named !== before.named || (before.seenBy === "members" && input.seenBy === "public");
    if (more && before.state === "published") throw new Mendable("seenBy", sayBack("interview.consentFirst"));
    return more ? { ...data, ...noConsent } : data;
  });
}

/** An interview without a consent, and without the code that belonged to it. */
export const noConsent = { consentOn: null, revocationHash: null };

/** Refuses with 404 what there is not, with 409 an interview that is published or whose consent was taken back. */
export async function checkVideoWanted(actor: Who | null, code: string): Promise<void> {
  allow(actor, may.keepInterviews(actor));
  const { state } = found(await db().interview.findUnique({ where: { code }, select: { state: true } }));
  if (state !== "draft" && state !== "withdrawn") refuse(409, "interviewMoved");
}

/**
 * Puts a video that was brought to an interview that is not published, in the place of the one that was there with its
 * captions and its picture. A consent to what was there before is none to this.
 */
export async function putInterviewVideo(
  actor: Who | null,
  code: string,
  { formToken }: { formToken: string },
  brought: BroughtVideo,
): Promise<void> {
  await checkVideoWanted(actor, code);
  await keepVideo(brought, formToken, async (tx, videoId) => {
    const { id, state, videoId: before } = found(await tx.interview.findUnique({ where: { code } }));
    if (state !== "draft" && state !== "withdrawn") refuse(409, "interviewMoved");
    await tx.interview.update({ where: { id }, data: { videoId, ...noConsent, revision: { increment: 1 } } });
    await record(tx, actor!.id, "interview.video", { kind: "interview", code });
    return dropVideo(tx, before);
  });
}

/** Deletes an interview that is not published, with its video and all that belongs to it. */
export async function deleteInterview(actor: Who | null, { code, revision }: At): Promise<void> {
  allow(actor, may.keepInterviews(actor));
  const files = await transaction(async (tx) => {
    const { id, videoId } = found(await tx.interview.findUnique({ where: { code } }));
    const { count } = await tx.interview.deleteMany({ where: { code, revision, state: { not: "published" } } });
    if (count === 0) refuse(409, "interviewMoved");
    await record(tx, actor.id, "interview.deleted", { kind: "interview", code });
    const files = await dropVideo(tx, videoId);
    noteErasure("interview", id);
    return files;
  });
  await removeMediaFiles(files);
}
