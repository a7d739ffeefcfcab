import { lookAtMp4 } from "./mp4.server";
import { type Looked, type NoVideo, Refused, type VideoFacts } from "./video-facts";
import { lookAtWebm } from "./webm.server";

/** The most bytes that a video may have. */
export const mostVideoBytes = 1024 * 1024 * 1024;

/**
 * What is known of a video, told by its bytes and never by its name, or why it is not taken. MP4 and WebM are known:
 * what browsers play without anything besides.
 */
export async function lookAtVideo(file: Looked): Promise<VideoFacts | { why: NoVideo }> {
  try {
    const head = await file.read(0, 12);
    if (head.toString("latin1", 4, 8) === "ftyp") return await lookAtMp4(file);
    if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3) return await lookAtWebm(file);
    return { why: "kind" };
  } catch (error) {
    if (error instanceof Refused) return { why: error.why };
    // Numbers that lead out of what was read.
    if (error instanceof RangeError) return { why: "broken" };
    throw error;
  }
}
