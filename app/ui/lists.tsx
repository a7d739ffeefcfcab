import { Children, type ReactNode } from "react";
import { useT } from "./language";

/** Short facts in one quiet line; where it wraps, a line never begins with the sign between them. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <ul className="facts">
      {Children.toArray(children)
        .filter(Boolean)
        .map((fact, index) => (
          <li key={index}>{fact}</li>
        ))}
    </ul>
  );
}

/** A list of things to open, set apart by hairlines. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

/** One thing of a list: its name leads to it, what is to know of it stands below. */
export function Row(props: {
  href: string;
  title: ReactNode;
  /** The language of the name where it is not the page's. */
  lang?: string;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const Heading = props.level === 2 ? "h2" : "h3";
  return (
    <li>
      <Heading className="text-h3" lang={props.lang}>
        <a href={props.href}>{props.title}</a>
      </Heading>
      {props.children}
    </li>
  );
}

type Direction = "first" | "prev" | "next";

const ways = { first: "common:pages.first", prev: "common:pages.previous", next: "common:pages.next" };

/** One way through a list; nothing where it does not lead on. */
function Way({ to, href }: { to: Direction; href: string | null | undefined }) {
  const t = useT();
  return href ? (
    <a href={href} rel={to === "first" ? undefined : to} className="py-2">
      {t(ways[to])}
    </a>
  ) : null;
}

function Pages({ children, label }: { children: ReactNode; label?: string | undefined }) {
  const t = useT();
  return (
    <nav aria-label={label ?? t("common:pages.label")} className="mt-8 flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
      {children}
    </nav>
  );
}

/** Ways on through a list that is shown in parts; `null` where there is none. */
export function Ways({
  first,
  previous,
  next,
  label,
}: {
  first?: string | null;
  previous?: string | null;
  next: string | null;
  /** Which list, where a page has several. */
  label?: string;
}) {
  if (!first && !previous && !next) return null;
  return (
    <Pages label={label}>
      <Way to="first" href={first} />
      <Way to="prev" href={previous} />
      <Way to="next" href={next} />
    </Pages>
  );
}

/** The pages to offer from this one: the first, the last, the two on either side; 0 where some are left out. */
function numbersAround(page: number, pages: number): number[] {
  const near = new Set([1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages));
  const sorted = [...near].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => (index > 0 && number - sorted[index - 1]! > 1 ? [0, number] : [number]));
}

/** Ways through a list whose pages are counted; nothing where there is one page. */
export function PageNumbers({ page, pages, link }: { page: number; pages: number; link: (page: number) => string }) {
  const t = useT();
  if (pages < 2) return null;
  return (
    <Pages>
      <Way to="prev" href={page > 1 ? link(page - 1) : null} />
      <span className="flex flex-wrap gap-x-1">
        {numbersAround(page, pages).map((number, index) =>
          number === 0 ? (
            <span key={`gap-${index}`} className="px-1 py-2 text-muted">
              …
            </span>
          ) : number === page ? (
            <span key={number} aria-current="page" className="min-w-11 py-2 text-center font-semibold">
              {number}
            </span>
          ) : (
            <a
              key={number}
              href={link(number)}
              aria-label={t("common:pages.page", { page: number })}
              className="min-w-11 py-2 text-center"
            >
              {number}
            </a>
          ),
        )}
      </span>
      <Way to="next" href={page < pages ? link(page + 1) : null} />
    </Pages>
  );
}
