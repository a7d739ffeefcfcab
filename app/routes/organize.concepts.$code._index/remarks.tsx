import type { ReactNode } from "react";

/** The place of remarks on sections of the text. */
export function RemarksOn({ children }: { children?: ReactNode }) {
  return children ?? null;
}
