import { randomBytes } from "node:crypto";
import { bringVideo } from "~/domain/media/bringing-videos.server";
import { makeInterview, putInterviewVideo } from "~/domain/media/changing-interviews.server";
import { publishInterview, recordConsent } from "~/domain/media/consenting.server";
import { today } from "~/platform/clock.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import type { Actor } from "~/platform/session.server";

const text = (words: string) => Buffer.from(words, "latin1");
const number = (value: number, bytes = 4) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, Math.min(6, bytes));
  return buffer;
};

/** A box of an MP4. */
export function box(type: string, ...inside: Buffer[]): Buffer {
  const body = Buffer.concat(inside);
  return Buffer.concat([number(body.length + 8), text(type), body]);
}

/** Words by which tests find what ought to be gone. */
export const told = "Canon of Minsk 53.9N";
const when = number(3_800_000_000);

/** A track of an MP4, of pictures unless said otherwise, with what programs write into one. */
export function trackOf(handler = "vide", entry = "avc1", flags = 1): Buffer {
  const head = Buffer.alloc(4);
  const sample = Buffer.concat([Buffer.alloc(8 + 34), Buffer.from([told.length]), text(told), Buffer.alloc(60)]);
  return box(
    "trak",
    box("tkhd", head, when, when, Buffer.alloc(72)),
    box("udta", box("name", text(told))),
    box(
      "mdia",
      box("mdhd", head, when, when, number(1000), number(4000), Buffer.alloc(4)),
      box("hdlr", Buffer.alloc(8), text(handler), Buffer.alloc(12), text(`${told}\0`)),
      box(
        "minf",
        box("vmhd", Buffer.alloc(12)),
        box("dinf", box("dref", head, number(1), box("url ", number(flags)))),
        box("stbl", box("stsd", head, number(1), box(entry, sample)), box("stco", head, number(0))),
      ),
    ),
  );
}

/** A tiny MP4 of four seconds that tells of a camera, a place and a time wherever it can. */
export function mp4({ tracks = [trackOf()], more = [] as Buffer[], data = randomBytes(3000) } = {}): Buffer {
  const head = Buffer.alloc(4);
  return Buffer.concat([
    box("ftyp", text("isom"), number(512), text("isomavc1")),
    box("free", text(told)),
    box(
      "moov",
      box("mvhd", head, when, when, number(1000), number(4000), Buffer.alloc(80)),
      ...tracks,
      box("udta", box("meta", head, text(told))),
      box("meta", head, text(told)),
    ),
    ...more,
    box("mdat", data),
    box("uuid", randomBytes(16), text(told)),
  ]);
}

/** An element of a WebM; `open` leaves its size open. */
export function element(id: number, inside: Buffer | Buffer[], open = false): Buffer {
  const body = Buffer.concat([inside].flat());
  const name = number(id, id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1);
  const size = open ? Buffer.from([0x01, 255, 255, 255, 255, 255, 255, 255]) : number(body.length, 8);
  if (!open) {
    size.fill(0);
    size.writeUIntBE(body.length, 2, 6);
    size[0] = 0x01;
  }
  return Buffer.concat([name, size, body]);
}

const webmHead = (docType: string) => element(0x1a45dfa3, element(0x4282, text(docType)));

/** A track of a WebM: of pictures, in VP8, unless said otherwise. */
export const webmTrack = (kind = 1, codec = "V_VP8") =>
  element(0xae, [element(0x83, number(kind, 1)), element(0x86, text(codec)), element(0x536e, text(told))]);

/** A tiny WebM of four seconds that tells of a program, a title and a time; `open` as a browser records it. */
export function webm({ tracks = [webmTrack()], more = [] as Buffer[], open = false, docType = "webm" } = {}): Buffer {
  const length = Buffer.alloc(8);
  length.writeDoubleBE(4000);
  const cluster = (time: number) =>
    element(0x1f43b675, [element(0xe7, number(time, 2)), element(0xa3, randomBytes(400))], open);
  return Buffer.concat([
    webmHead(docType),
    element(
      0x18538067,
      [
        element(0x1549a966, [
          element(0x2ad7b1, number(1_000_000, 3)),
          ...(open ? [] : [element(0x4489, length)]),
          element(0x7ba9, text(told)),
          element(0x4d80, text(told)),
          element(0x5741, text(told)),
          element(0x4461, Buffer.alloc(8, 7)),
        ]),
        element(0x1654ae6b, tracks),
        ...more,
        cluster(0),
        cluster(4000),
        element(0x1254c367, element(0x7373, text(told))),
      ],
      open,
    ),
  ]);
}

/** Bytes as they come over the network, in pieces of odd sizes. */
export async function* coming(bytes: Buffer, piece = 1013): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += piece)
    yield await Promise.resolve(bytes.subarray(from, from + piece));
}

/** What the form of an interview sends. */
export const interviewFields = {
  ...{ titleBe: "Пра суд", titleRu: "", titleEn: "On courts", textBe: "", textRu: "", textEn: "About **courts**." },
  ...{ named: "Somebody invented", language: "be" as const, recordedOn: "2024-05-06", seenBy: "public" as const },
  ...{ transcriptBe: "Словы размовы.", transcriptRu: "", transcriptEn: "The words of the talk." },
};

/** An interview that organizers prepare; gives its code. */
export async function interviewOf(
  organizer: Actor,
  fields: Partial<Record<keyof typeof interviewFields, string>> = {},
) {
  const input = { ...interviewFields, ...fields, formToken: newToken() } as Parameters<typeof makeInterview>[1];
  return makeInterview(organizer, input);
}

export const revisionOf = async (code: string) =>
  (await db().interview.findUniqueOrThrow({ where: { code }, select: { revision: true } })).revision;

/** Puts a video to an interview. */
export async function withVideo(organizer: Actor, code: string, bytes = mp4()): Promise<void> {
  const brought = await bringVideo(coming(bytes));
  try {
    await putInterviewVideo(organizer, code, { formToken: newToken() }, brought);
  } catch (error) {
    // As the form does that brings one.
    await brought.discard();
    throw error;
  }
}

/** The code that is handed out with a consent, out of the cookie that carries it to its page. */
export async function consentTo(organizer: Actor, code: string, consentOn = today()): Promise<string> {
  const { carriedConsent } = await import("~/domain/media/consenting.server");
  const input = { revision: await revisionOf(code), consentOn, formToken: newToken() };
  const cookie = await recordConsent(organizer, code, input);
  const request = new Request("http://localhost", { headers: { Cookie: cookie.split(";")[0]! } });
  return carriedConsent(organizer, code, request)!;
}

/** A published interview with a video; gives its code, its address and what its person was handed. */
export async function publishedInterview(
  organizer: Actor,
  { fields, bytes }: { fields?: Partial<Record<keyof typeof interviewFields, string>>; bytes?: Buffer } = {},
) {
  const code = await interviewOf(organizer, fields);
  await withVideo(organizer, code, bytes);
  const given = await consentTo(organizer, code);
  await publishInterview(organizer, { code, revision: await revisionOf(code) });
  const { slug, videoId } = await db().interview.findUniqueOrThrow({ where: { code } });
  const video = await db().video.findUniqueOrThrow({ where: { id: videoId! } });
  return { code, slug: slug!, given, video };
}
