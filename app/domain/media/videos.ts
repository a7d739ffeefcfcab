import { wordedIn } from "~/domain/concepts/wordings";

/** Languages that can be spoken, and in which captions can be. */
export const spokenIn = wordedIn;

/** The most bytes of the picture that stands before a video plays. */
export const posterBytes = 10 * 1024 * 1024;

/** Where an interview stands. Named in `interviews:state`. */
export const interviewStates = ["draft", "published", "withdrawn", "revoked"] as const;
export type InterviewState = (typeof interviewStates)[number];

/** Words of an address below /interviews/ that are no interviews. */
export const reservedInterviews = ["revocation", "new"];

/** How long something takes, as 1:02:03 or 2:03; empty where it is not known. */
export function lengthInClock(seconds: number): string {
  if (seconds <= 0) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Where the parts of a video are for its reader. */
export interface VideoPlaces {
  video: string;
  type: string;
  seconds: number;
  poster: string | null;
  captions: { language: string; src: string }[];
}

/** A code as it is handed out: in fours, which are easier to copy. */
export function inFours(code: string): string {
  return code.match(/.{1,4}/g)!.join("-");
}
