import type { Sign } from "./personal-kinds";

/** Looks for patterns, each in one pass over the text; `holds` looks at what one found once more. */
export function matches(
  patterns: readonly RegExp[],
  holds: (found: string, text: string, at: number) => boolean = () => true,
): Sign["find"] {
  return function* (text) {
    for (const pattern of patterns) {
      for (const { 0: found, index } of text.matchAll(pattern)) {
        if (holds(found, text, index)) yield [index, index + found.length];
      }
    }
  };
}
