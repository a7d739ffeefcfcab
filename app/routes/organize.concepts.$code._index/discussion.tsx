import type { ReactNode } from "react";

/** The place of what reviewers and organizers say to each other. */
export function Discussion({ children }: { children?: ReactNode }) {
  return children ?? null;
}
