import { threadLine } from "../threads.server";

/** Why a PDF is not taken. Named in `mistakes:material`. */
export const noPdfs = ["broken", "locked", "layers"] as const;
export type NoPdf = (typeof noPdfs)[number];

const inThread = threadLine<{ bytes: Uint8Array }, { bytes: Uint8Array } | { why: NoPdf }>({
  file: "app/platform/pdf/worker.js",
  resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
  mostMs: 60_000,
  mostWaiting: 4,
});

/**
 * Makes a PDF anew from what its pages show: without author, programs, dates, notes, forms, scripts, attached files and
 * what cameras wrote into its pictures. Links to https addresses stay. In a thread with limits to memory and time;
 * "busy" where several wait.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<{ bytes: Uint8Array } | { why: NoPdf } | "busy"> {
  const answer = inThread({ bytes });
  return answer === "busy" ? answer : ((await answer) ?? { why: "broken" });
}
