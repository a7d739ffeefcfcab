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

/** Ways on through a list that is shown in parts; `null` where there is none. */
export function Ways(props: { first?: string | null; previous?: string | null; next: string | null }) {
  const t = useT();
  const ways = [
    { href: props.first, words: t("common:pages.first"), rel: undefined },
    { href: props.previous, words: t("common:pages.previous"), rel: "prev" },
    { href: props.next, words: t("common:pages.next"), rel: "next" },
  ].filter(({ href }) => href);
  if (ways.length === 0) return null;
  return (
    <nav aria-label={t("common:pages.label")} className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
      {ways.map(({ href, words, rel }) => (
        <a key={words} href={href ?? undefined} rel={rel} className="py-1">
          {words}
        </a>
      ))}
    </nav>
  );
}
