import type { ReactNode } from "react";
import type { Mark as Shown } from "~/domain/matrix/marks";
import { useT } from "./language";

type Drawn = Exclude<Shown, "blank">;

const shapes: Record<Drawn, ReactNode> = {
  nobody: <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  some: (
    <>
      <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
    </>
  ),
  enough: <circle cx="10" cy="10" r="7.875" fill="currentColor" />,
  // A wedge cut out at the top right: seen without colour, and told from a whole disc at a glance.
  crowded: <path d="M10 10V2.125A7.875 7.875 0 1 0 17.875 10z" fill="currentColor" />,
};

const colourOf = (mark: Drawn) => (mark === "crowded" ? "text-warn" : "text-ink");

/** The shape of a mark, in a square of 20, for drawings that have marks in them. */
export function MarkShape({ mark }: { mark: Drawn }) {
  return <g className={colourOf(mark)}>{shapes[mark]}</g>;
}

/**
 * The mark of the matrix: hollow ring, half, full, full with a notch. The same everywhere.
 * `label` says it in words; without one it is left to the words beside it.
 */
export function Mark({ mark, label, large = false }: { mark: Shown; label?: string; large?: boolean }) {
  if (mark === "blank") return null;
  return (
    <svg
      viewBox="0 0 20 20"
      className={`inline-block shrink-0 align-[-0.2em] ${large ? "size-6" : "size-[1.15em]"} ${colourOf(mark)}`}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {shapes[mark]}
    </svg>
  );
}

/** What the marks of the organizers' picture mean. */
export function MarkLegend() {
  const t = useT();
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small text-muted">
      {(["nobody", "some", "enough", "crowded"] as const).map((mark) => (
        <li key={mark} className="flex items-center gap-2">
          <Mark mark={mark} />
          {t(`matrix:mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
