import { readdirSync, writeFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { bringVideo } from "~/domain/media/bringing-videos.server";
import {
  changeInterview,
  deleteInterview,
  makeInterview,
  putInterviewVideo,
} from "~/domain/media/changing-interviews.server";
import {
  publishInterview,
  recordConsent,
  revokeByCode,
  revokeConsent,
  withdrawInterview,
} from "~/domain/media/consenting.server";
import { putCaptions, putPoster } from "~/domain/media/keeping-videos.server";
import {
  findInterview,
  findInterviewCaptions,
  findInterviewPoster,
  findInterviewVideo,
  listInterviews,
  listInterviewsToKeep,
} from "~/domain/media/reading-interviews.server";
import { compareMedia, sweepMedia } from "~/domain/media/sweeping-media.server";
import { today } from "~/platform/clock.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { readMediaFile } from "~/platform/media-files.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import {
  coming,
  consentTo,
  interviewFields,
  interviewOf,
  mp4,
  publishedInterview,
  revisionOf,
  told,
  webm,
  withVideo,
} from "../../videos";

useDatabase();

let organizer: Person;
let participant: Person;
beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
});

const files = () => readdirSync(join(env().DATA_DIR, "media"));
const status = (wanted: number): unknown => expect.objectContaining({ status: wanted });
const mistake = (field: string, message: string): unknown => expect.objectContaining({ field, message });
const rowOf = (code: string) => db().interview.findUniqueOrThrow({ where: { code } });
const vtt = (text: string) => new Blob([text]);

async function poster() {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336655" } })
    .withExif({ IFD0: { Artist: told } })
    .jpeg()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)]);
}

describe("an interview", () => {
  it("is kept by organizers alone", async () => {
    const code = await interviewOf(organizer);
    for (const who of [participant, await member("moderator"), await member("expert")]) {
      const at = { code, revision: 0 };
      for (const act of [
        () => interviewOf(who),
        () => changeInterview(who, code, { ...interviewFields, revision: 0 }),
        () => recordConsent(who, code, { revision: 0, consentOn: today(), formToken: newToken() }),
        () => publishInterview(who, at),
        () => withdrawInterview(who, at),
        () => revokeConsent(who, code),
        () => deleteInterview(who, at),
        () => listInterviewsToKeep(who, "en"),
        () => withVideo(who, code),
      ]) {
        await expect(act()).rejects.toEqual(status(403));
      }
    }
    await sweepMedia({ evenYoung: true });
    // A video that was brought for nothing leaves with the form; here nobody has sent one.
    expect((await compareMedia()).missing).toBe(0);
  });

  it("comes into being once from a form that is sent twice", async () => {
    const input = { ...interviewFields, formToken: newToken() };
    expect(await makeInterview(organizer, input)).toBe(await makeInterview(organizer, input));
  });

  it("was recorded, and consented to, on a day that has come", async () => {
    const late = mistake("recordedOn", "mistakes:interview.notYet");
    await expect(interviewOf(organizer, { recordedOn: "2999-01-01" })).rejects.toEqual(late);
    const code = await interviewOf(organizer);
    await withVideo(organizer, code);
    await expect(consentTo(organizer, code, "2999-01-01")).rejects.toEqual(
      mistake("consentOn", "mistakes:interview.notYet"),
    );
  });

  it("is published with a video and a consent that is no earlier than the recording, and in no other way", async () => {
    const code = await interviewOf(organizer);
    const publish = async () => publishInterview(organizer, { code, revision: await revisionOf(code) });
    await expect(publish()).rejects.toEqual(mistake("form", "mistakes:interview.noVideo"));
    await expect(consentTo(organizer, code)).rejects.toEqual(mistake("form", "mistakes:interview.noVideo"));
    await withVideo(organizer, code);
    await expect(publish()).rejects.toEqual(mistake("form", "mistakes:interview.noConsent"));
    await expect(consentTo(organizer, code, "2024-05-05")).rejects.toEqual(
      mistake("consentOn", "mistakes:interview.beforeRecording"),
    );
    const given = await consentTo(organizer, code, "2024-05-07");
    expect(given).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    // Of the code there is the hash alone.
    expect(JSON.stringify(await rowOf(code))).not.toContain(given.replaceAll("-", ""));
    await publish();
    const { slug } = await rowOf(code);
    expect(await findInterview(null, slug!, "en")).toMatchObject({ video: { type: "video/mp4", seconds: 4 } });
    // The organizer who vouches stands in the log, and nobody else.
    const log = await db().logEntry.findMany({ where: { subject: code }, orderBy: { seq: "asc" } });
    expect(log.map(({ verb }) => verb)).toEqual(
      ["made", "video", "consented", "published"].map((v) => `interview.${v}`),
    );
    expect(new Set(log.map(({ actorId }) => actorId))).toEqual(new Set([organizer.id]));
  });

  it("is seen by whom it is for", async () => {
    const own = await publishedInterview(organizer, { fields: { seenBy: "members" } });
    const open = await publishedInterview(organizer);
    for (const who of [null, await member("applicant")]) {
      for (const find of [
        () => findInterview(who, own.slug, "en"),
        () => findInterviewVideo(who, own.slug),
        () => findInterviewPoster(who, own.slug),
        () => findInterviewCaptions(who, own.slug, "en"),
      ]) {
        await expect(find()).rejects.toEqual(status(404));
      }
      const { items } = await listInterviews(who, "en");
      expect(items.some(({ slug }) => slug === own.slug)).toBe(false);
      expect(items.some(({ slug }) => slug === open.slug)).toBe(true);
    }
    expect((await findInterviewVideo(participant, own.slug)).bytes).toBe(mp4().length);
  });

  it("loses the consent with another video, another name, or more who see it", async () => {
    const code = await interviewOf(organizer, { seenBy: "members" });
    await withVideo(organizer, code);
    const change = async (fields: object) =>
      changeInterview(organizer, code, {
        ...{ ...interviewFields, seenBy: "members", ...fields },
        revision: await revisionOf(code),
      });
    for (const act of [
      () => withVideo(organizer, code, webm()),
      () => change({ named: "Another name" }),
      () => change({ named: "Another name", seenBy: "public" }),
    ]) {
      await consentTo(organizer, code);
      await act();
      expect(await rowOf(code)).toMatchObject({ consentOn: null, revocationHash: null });
    }
    const { code: published } = await publishedInterview(organizer, { fields: { seenBy: "members" } });
    const opened = { ...interviewFields, seenBy: "public" as const, revision: await revisionOf(published) };
    await expect(changeInterview(organizer, published, opened)).rejects.toEqual(
      mistake("seenBy", "mistakes:interview.consentFirst"),
    );
    const brought = await bringVideo(coming(mp4()));
    await expect(putInterviewVideo(organizer, published, { formToken: newToken() }, brought)).rejects.toEqual(
      status(409),
    );
    await brought.discard();
  });

  it("is withdrawn and published again at the same address, while the consent stands", async () => {
    const { code, slug } = await publishedInterview(organizer);
    await withdrawInterview(organizer, { code, revision: await revisionOf(code) });
    await expect(findInterview(participant, slug, "en")).rejects.toEqual(status(404));
    await expect(withdrawInterview(organizer, { code, revision: 0 })).rejects.toEqual(status(409));
    await publishInterview(organizer, { code, revision: await revisionOf(code) });
    expect((await rowOf(code)).slug).toBe(slug);
  });
});

describe("a consent that is taken back", () => {
  it.each(["the person", "an organizer"])(
    "by %s: all is gone at once, for good, and whoever watches is cut off",
    async (by) => {
      const { code, slug, given, video } = await publishedInterview(organizer, {
        bytes: mp4({ data: Buffer.alloc(200_000, 5) }),
      });
      await putCaptions(organizer, video.code, { language: "en", file: vtt("00:01.000 --> 00:02.000\nwords\n") });
      await putPoster(organizer, video.code, { file: await poster() });
      const { poster: picture } = await db().video.findUniqueOrThrow({ where: { id: video.id } });
      expect((await findInterviewPoster(null, slug)).includes(told)).toBe(false);
      const watching = readMediaFile(video.file, video.bytes, 0, video.bytes - 1);
      await watching.next();

      if (by === "the person") await revokeByCode({ code: ` ${given.toUpperCase().replaceAll("-", " ")}` });
      else await revokeConsent(organizer, code);

      await expect(watching.next()).rejects.toThrow();
      expect(files().filter((name) => name === video.file || name === picture)).toEqual([]);
      for (const find of [
        () => findInterview(organizer, slug, "en"),
        () => findInterviewVideo(organizer, slug),
        () => findInterviewCaptions(organizer, slug, "en"),
        () => findInterviewPoster(organizer, slug),
      ]) {
        await expect(find()).rejects.toEqual(status(404));
      }
      expect(await db().video.count({ where: { id: video.id } })).toBe(0);
      expect(await db().videoCaptions.count({ where: { videoId: video.id } })).toBe(0);
      // What is left says that there was one, and when; no word of it.
      const left = await rowOf(code);
      expect(left).toMatchObject({ state: "revoked", revokedOn: today(), slug: null, named: "", consentOn: null });
      expect(JSON.stringify(left)).not.toMatch(/court|суд|Somebody|words/i);
      const last = await db().logEntry.findFirstOrThrow({ where: { subject: code }, orderBy: { seq: "desc" } });
      expect(last).toMatchObject(
        by === "the person"
          ? { verb: "interview.revokedByPerson", actorId: null }
          : { verb: "interview.revoked", actorId: organizer.id },
      );

      // Nothing brings it back.
      const revision = await revisionOf(code);
      await expect(publishInterview(organizer, { code, revision })).rejects.toThrow("mistakes:interview.stale");
      await expect(consentTo(organizer, code)).rejects.toThrow("mistakes:interview.stale");
      await expect(changeInterview(organizer, code, { ...interviewFields, revision })).rejects.toThrow(
        "mistakes:interview.stale",
      );
      await expect(withVideo(organizer, code)).rejects.toEqual(status(409));
      await expect(revokeConsent(organizer, code)).rejects.toEqual(status(409));
      await expect(revokeByCode({ code: given })).rejects.toEqual(mistake("code", "mistakes:interview.noSuchCode"));
    },
  );

  it("needs the newest code, and takes no other", async () => {
    const { code, given } = await publishedInterview(organizer);
    const newest = await consentTo(organizer, code);
    for (const wrong of [given, "", "aaaa-bbbb-cccc-dddd", "' OR 1=1 --"]) {
      await expect(revokeByCode({ code: wrong })).rejects.toEqual(mistake("code", "mistakes:interview.noSuchCode"));
    }
    await revokeByCode({ code: newest });
    expect((await rowOf(code)).state).toBe("revoked");
  });

  it("happens once where two ask at the same moment", async () => {
    const { code, given } = await publishedInterview(organizer);
    const acts = [revokeConsent(organizer, code), revokeByCode({ code: given }), revokeConsent(organizer, code)];
    const done = (await Promise.allSettled(acts)).filter((one) => one.status === "fulfilled");
    expect(done).toHaveLength(1);
    expect(await db().logEntry.count({ where: { subject: code, verb: { contains: "revoked" } } })).toBe(1);
  });
});

describe("a video that is brought", () => {
  it("leaves no file where it is none, and none where its form was sent before", async () => {
    const code = await interviewOf(organizer);
    const before = files().length;
    for (const [bytes, why] of [
      [Buffer.from("no video"), "kind"],
      [mp4().subarray(0, -1500), "cutShort"],
      [Buffer.alloc(0), "choose"],
    ] as const) {
      await expect(bringVideo(coming(bytes))).rejects.toEqual(mistake("file", `mistakes:video.${why}`));
    }
    await expect(bringVideo(coming(mp4()), { most: 1024 })).rejects.toEqual(
      mistake("file", "mistakes:video.tooLarge?max=0"),
    );
    expect(files()).toHaveLength(before);
    const formToken = newToken();
    await putInterviewVideo(organizer, code, { formToken }, await bringVideo(coming(mp4())));
    const { videoId } = await rowOf(code);
    await putInterviewVideo(organizer, code, { formToken }, await bringVideo(coming(mp4())));
    expect((await rowOf(code)).videoId).toBe(videoId);
    expect(files()).toHaveLength(before + 1);
    // Another one takes its place.
    await withVideo(organizer, code, webm());
    expect(files()).toHaveLength(before + 1);
    await deleteInterview(organizer, { code, revision: await revisionOf(code) });
    expect(files()).toHaveLength(before);
  });

  it("is kept without what it told of camera, place and time", async () => {
    const { slug } = await publishedInterview(organizer);
    const { file, bytes } = await findInterviewVideo(null, slug);
    const parts: Uint8Array[] = [];
    for await (const part of readMediaFile(file, bytes, 0, bytes - 1)) parts.push(part);
    expect(Buffer.concat(parts).includes(told)).toBe(false);
    expect(Buffer.concat(parts).toString("latin1", 4, 8)).toBe("ftyp");
  });

  it("takes captions with their mistakes named, and a picture that is one", async () => {
    const { slug, video } = await publishedInterview(organizer);
    const put = (text: string) => putCaptions(organizer, video.code, { language: "be", file: vtt(text) });
    await expect(put("WEBVTT\n\n00:09.000 --> 00:01.000\nwords")).rejects.toEqual(
      mistake("file", "mistakes:captions.order?line=3"),
    );
    await put("WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script><b>слова</b>");
    expect(await findInterviewCaptions(null, slug, "be")).not.toMatch(/<|script>/);
    for (const none of ["en", "xx", "__proto__"]) {
      await expect(findInterviewCaptions(null, slug, none)).rejects.toEqual(status(404));
    }
    await expect(putPoster(organizer, video.code, { file: new Blob(["<svg/>"]) })).rejects.toEqual(
      mistake("file", "mistakes:picture.kind"),
    );
  });
});

it("sweeps what a killed upload left, once it has rested, and never what is named or under way", async () => {
  const { video } = await publishedInterview(organizer);
  const folder = join(env().DATA_DIR, "media");
  const underWay = await bringVideo(coming(webm()));
  const left = join(folder, `${"a".repeat(26)}.new`);
  writeFileSync(left, "half of a video");
  await sweepMedia();
  expect(files()).toContain(`${"a".repeat(26)}.new`);
  for (const name of files()) utimesSync(join(folder, name), 1000, 1000);
  await sweepMedia();
  expect(files()).not.toContain(`${"a".repeat(26)}.new`);
  expect(files()).toContain(video.file);
  expect(files()).toContain(`${underWay.file.name}.new`);
  await underWay.discard();
  expect(await compareMedia()).toMatchObject({ missing: 0, strays: 0 });
});
