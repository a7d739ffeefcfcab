import type { ReactNode } from "react";
import { filterLink, type GridFilter } from "~/domain/matrix/filters.schema";
import type { listExtremes } from "~/domain/matrix/grid.server";
import { markOf } from "~/domain/matrix/marks";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { Mark } from "~/ui/mark";

/** Two short lists: where most is empty, and what most people want. */
export function Extremes(props: { extremes: Awaited<ReturnType<typeof listExtremes>>; filter: GridFilter }) {
  const t = useT();
  const language = useLanguage();
  const { emptiest, wanted } = props.extremes;
  const filter = { ...props.filter, by: "", after: "" };
  return (
    <div className="space-y-12">
      <section>
        <h2>{t("organizing-matrix:emptiest.title")}</h2>
        {emptiest.length === 0 && <p className="mt-3 text-muted">{t("organizing-matrix:emptiest.none")}</p>}
        <ul className="mt-3">
          {emptiest.map((body) => (
            <Line
              key={body.key}
              href={filterLink("/organize/matrix/positions", { ...filter, body: body.key })}
              name={body.name}
            >
              <span>
                <Mark mark={markOf(body)} />
                {t("organizing-matrix:emptiest.line", {
                  empty: body.positions - body.chosen,
                  positions: body.positions,
                })}
              </span>
            </Line>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t("organizing-matrix:wanted.title")}</h2>
        {wanted.length === 0 && <p className="mt-3 text-muted">{t("organizing-matrix:wanted.none")}</p>}
        <ul className="mt-3">
          {wanted.map((position) => (
            <Line
              key={position.key}
              href={filterLink(`/organize/matrix/positions/${encodeURIComponent(position.key)}`, filter)}
              name={position.title}
            >
              <span className="tabular-nums">
                <Mark mark={position.mark} label={t(`matrix:mark.${position.mark}`)} />
                {t("organizing-matrix:card.candidates", { candidates: formatNumber(language, position.candidates) })}
              </span>
              {position.body}
            </Line>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Line({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li className="border-b border-line py-2.5">
      <a href={href}>{name}</a>
      <Facts>{children}</Facts>
    </li>
  );
}
