/** The stages of a text on its way to readers, in their order. Named in `remarks:way`. */
export const stages = ["written", "handedIn", "inReview", "decision", "published"] as const;

export type Stage = (typeof stages)[number];

/** A stage of a text: past with its day, the present one, or still ahead. */
export interface StageOfWay {
  stage: Stage;
  standing: "past" | "now" | "ahead";
  /** Day on which it was reached, where that has come. */
  day: string | null;
}

interface OnWay {
  state: string;
  startedOn: string;
  steps: readonly { toState: string; takenOn: string }[];
}

const stageOf: Record<string, Stage> = {
  ...{ draft: "written", submitted: "handedIn", in_review: "inReview", returned: "decision", accepted: "decision" },
  ...{ published: "published", archived: "published" },
};

/** The steps by which a stage is reached, as they are noted. */
const reachedBy: Record<Stage, readonly string[]> = {
  ...{ written: ["revised"], handedIn: ["submitted"], inReview: ["in_review"] },
  ...{ decision: ["returned", "accepted"], published: ["published"] },
};

/** Where in `stages` a text stands in this state, counted from 1; null for one that its authors took back. */
export function stageNumber(state: string): number | null {
  const stage = stageOf[state];
  return stage ? stages.indexOf(stage) + 1 : null;
}

/** The steps on the way of the text that is in work or read: not those of versions before, nor of one given up. */
function stepsOfText<S extends { toState: string }>(steps: readonly S[]): S[] {
  const versions: S[][] = [[]];
  for (const step of steps) {
    if (step.toState === "revised") versions.push([]);
    versions.at(-1)!.push(step);
  }
  return versions.findLast((version) => !version.some(({ toState }) => toState === "dropped")) ?? [];
}

/**
 * Where a text stands on its way, as its authors may know: from its state and the steps that were announced, and
 * nothing else. Null for one that they took back.
 */
export function wayOf({ state, startedOn, steps }: OnWay): StageOfWay[] | null {
  const now = stageNumber(state);
  if (now === null) return null;
  const own = stepsOfText(steps);
  return stages.map((stage, at) => {
    const ahead = at + 1 > now;
    const reached = own.findLast(({ toState }) => reachedBy[stage].includes(toState))?.takenOn;
    return {
      stage,
      standing: ahead ? "ahead" : at + 1 === now ? "now" : "past",
      day: ahead ? null : (reached ?? (stage === "written" ? startedOn : null)),
    };
  });
}
