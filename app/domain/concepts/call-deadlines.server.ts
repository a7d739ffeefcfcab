import { Mendable } from "~/domain/mendable";
import { say, sayBack } from "~/domain/mistakes";
import { isOver } from "./calls";
import type { WrittenDeadline } from "./calls.schema";
import { instantsOf } from "./zones";

/**
 * The instant that a written deadline means; null where no day is given. An hour that summer time skips is the
 * person's to mend; of an hour that comes twice they are asked which they mean.
 */
export function deadlineFrom({ closesOn, closesTime, zone, which }: WrittenDeadline): Date | null {
  if (closesOn === "") return null;
  if (closesTime === "") throw new Mendable("closesTime", say("required"));
  const [first, second] = instantsOf({ day: closesOn, time: closesTime }, zone);
  if (!first) throw new Mendable("closesTime", sayBack("call.skipped"));
  if (!second) return first;
  if (which === "") throw new Mendable("which", sayBack("call.twice"));
  return which === "first" ? first : second;
}

/** Refuses, beside its field, a deadline that is over already. */
export function notOver(closesAt: Date, now: number): void {
  if (isOver(closesAt, now)) throw new Mendable("closesOn", sayBack("call.past"));
}

/** A deadline as the log keeps it, as 2026-12-01 20:59 UTC. */
export function deadlineInLog(closesAt: Date): string {
  return `${closesAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
