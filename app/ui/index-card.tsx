import type { ReactNode } from "react";
import type { Mark as Shown } from "~/domain/matrix/marks";
import { writtenIn } from "~/locales/writing";
import { useT } from "./language";
import { Facts } from "./lists";
import { Mark } from "./mark";

/** A card of the index: its number above a double rule, ruled lines below. */
export function IndexCard(props: { number: string | null; aside: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <article className="border border-line bg-sheet">
      <header className="mx-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-4 border-double border-accent pt-4 pb-3 sm:mx-8 sm:pt-6">
        {props.number ? (
          <p className="text-h2 font-semibold tracking-wide whitespace-nowrap tabular-nums">
            <span className="sr-only">{t("card:own.number")}: </span>
            {props.number}
          </p>
        ) : (
          <p className="text-muted">{t("card:own.unnumbered")}</p>
        )}
        <p className="text-small text-muted">{props.aside}</p>
      </header>
      {props.children}
    </article>
  );
}

/** The ruled lines. `drag`: what a handle is called by which a script lets them be dragged. */
export function CardLines({ label, drag, children }: { label: string; drag?: string; children: ReactNode }) {
  return (
    <ol aria-label={label} data-drag={drag} className="px-4 pb-5 sm:px-8 sm:pb-7">
      {children}
    </ol>
  );
}

const line = "grid grid-cols-[1.75rem_1fr] items-baseline gap-x-3 border-b border-line py-4 sm:grid-cols-[2.5rem_1fr]";

function Rank({ rank }: { rank: number }) {
  return <span className="font-serif text-h3 text-muted tabular-nums">{rank}</span>;
}

/** A line that no position stands on yet: ruled and empty, but for what may stand on it. */
export function FreeLine({ rank, children }: { rank: number; children?: ReactNode }) {
  const t = useT();
  return (
    <li className={line}>
      <Rank rank={rank} />
      <div>{children ?? <span className="sr-only">{t("card:own.free")}</span>}</div>
    </li>
  );
}

/** A line with a position: how wanted it is, what it is and where, in words what its holder says of it. */
export function CardLine(props: {
  /** Key of the position where the line can be dragged. */
  position?: string;
  rank: number;
  mark: Shown;
  markWords: string;
  title: ReactNode;
  body: string;
  words: string;
  /** Why, as the holder wrote it. */
  why?: string;
  warning: string | null;
  children?: ReactNode;
}) {
  return (
    <li className={line} data-position={props.position}>
      <Rank rank={props.rank} />
      <div className="min-w-0">
        <h2 className="text-h3">{props.title}</h2>
        <p className="text-muted">{props.body}</p>
        <Facts>
          <span className="inline-flex items-center gap-2 text-ink">
            <Mark mark={props.mark} />
            {props.markWords}
          </span>
          {props.words}
        </Facts>
        {props.why && (
          <p className="mt-2 max-w-[66ch] font-serif whitespace-pre-line" lang={writtenIn(props.why)}>
            {props.why}
          </p>
        )}
        {props.warning && <p className="mt-2 max-w-[66ch] text-small font-semibold text-warn">{props.warning}</p>}
        {props.children ? <div className="card-acts no-print">{props.children}</div> : null}
      </div>
    </li>
  );
}
