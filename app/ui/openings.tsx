import type { ReactNode } from "react";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";

const words = {
  card: { title: "card:openings.title", lead: "card:openings.lead", none: "card:openings.none" },
  contact: { title: "contact:openings.title", lead: "contact:openings.lead", none: "contact:openings.none" },
} as const;

/** Who looked, with what that means, as a part of a page; `all` leads to where all of them stand. */
export function OpeningsPart(props: { of: "card" | "contact"; openings: readonly Opening[]; all?: ReactNode }) {
  const t = useT();
  const { of, openings, all } = props;
  const { title, lead, none } = words[of];
  return (
    <section className="mt-10 max-w-[66ch]" aria-labelledby="openings">
      <h2 id="openings" className="text-h3">
        {t(title)}
      </h2>
      <p className="mt-2 text-small text-muted">{t(openings.length > 0 ? lead : none)}</p>
      {openings.length > 0 && <Openings openings={openings} />}
      {all}
    </section>
  );
}

interface Opening {
  day: string;
  what?: string;
  role: string;
}

/** Who looked, for the one looked at: the day, what was done where that is to be told, and the office; never a name. */
export function Openings({ openings }: { openings: readonly Opening[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ol className="mt-3">
      {openings.map(({ day, what, role }, index) => (
        <li key={index} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
          <span className="tabular-nums">{formatDay(language, day)}</span>
          {what && <span>{what}</span>}
          <span className="text-muted">{t(`common:role.${role}`)}</span>
        </li>
      ))}
    </ol>
  );
}
