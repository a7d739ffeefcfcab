/** What a thread says to the text that it is about. Named in `discussion:stance`. */
export const stances = ["none", "for", "against", "question", "suggestion"] as const;

export type Stance = (typeof stances)[number];

/** Whether a text names a stance. */
export function isStance(text: unknown): text is Stance {
  return stances.some((stance) => stance === text);
}
