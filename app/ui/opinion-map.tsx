import { votes } from "~/domain/discussion/opinions";
import type { LeaningOnMap, OpinionMapShown, Shares, StatementOnMap } from "~/domain/discussion/opinions-saying";
import type { Language } from "~/locales/t";
import { useT } from "./language";
import { ListTable } from "./list-table";
import { groupNames, OpinionBars, shareInWords, sharesInWords } from "./opinion-bars";
import { Empty } from "./parts";

/** The map of opinions: the groups as circles, what they agree on, what sets each apart, and all of it as a table. */
export function OpinionMap({ map, language }: { map: OpinionMapShown; language: Language }) {
  const t = useT();
  const { voters, groups, agreed, apart, statements } = map;
  const several = groups.length > 0;
  return (
    <section aria-labelledby="map" className="mt-12">
      <link rel="stylesheet" href="/opinions.css" />
      <h2 id="map">{t("opinions:map.title")}</h2>
      <p className="mt-3 max-w-[66ch]">
        {t("opinions:map.voters", { count: voters })}{" "}
        {several ? t("opinions:map.groups", { count: groups.length }) : t("opinions:map.noGroups")}
      </p>
      {several ? <Circles groups={groups} /> : null}
      <h3 className="mt-8 text-h3">{t(several ? "opinions:map.agreed" : "opinions:map.agreedAlone")}</h3>
      {agreed.length > 0 ? (
        <>
          <p className="mt-2 max-w-[66ch] text-small text-muted">
            {t(several ? "opinions:map.agreedLead" : "opinions:map.agreedAloneLead")} {t("opinions:map.legend")}
          </p>
          <Leanings language={language} rows={agreed} several={several} />
        </>
      ) : (
        <Empty>{t("opinions:map.agreedNone")}</Empty>
      )}
      {apart.map((rows, at) => (
        <div key={groupNames[at]} className="mt-8">
          <h3 className="text-h3">{t("opinions:map.apart", { name: groupNames[at]! })}</h3>
          {rows.length > 0 ? (
            <Leanings language={language} rows={rows} />
          ) : (
            <p className="mt-2 text-muted">{t("opinions:map.apartNone")}</p>
          )}
        </div>
      ))}
      <details className="mt-8">
        <summary className="py-2">{t("opinions:map.table")}</summary>
        <Figures statements={statements} groups={groups.length} language={language} />
      </details>
    </section>
  );
}

/** Groups by their size, as it is told: nobody stands in the picture alone. */
function Circles({ groups }: { groups: number[] }) {
  const t = useT();
  const largest = Math.max(...groups);
  return (
    <ul className="opinion-circles mt-5">
      {groups.map((size, at) => {
        const name = groupNames[at]!;
        const radius = Math.round(16 + 32 * Math.sqrt(size / largest));
        const box = 2 * radius + 4;
        return (
          <li key={name} className="text-small">
            <svg width={box} height={box} viewBox={`0 0 ${box} ${box}`} aria-hidden="true">
              <circle cx={box / 2} cy={box / 2} r={radius} />
              <text x={box / 2} y={box / 2} textAnchor="middle" dominantBaseline="central">
                {name}
              </text>
            </svg>
            {t("opinions:map.group", { name })}: {t("opinions:map.size", { count: size })}
          </li>
        );
      })}
    </ul>
  );
}

/** Statements with what groups say of them; with `several`, whether all groups agree or disagree, or else most people. */
function Leanings(props: { language: Language; rows: LeaningOnMap[]; several?: boolean }) {
  const t = useT();
  const { language, rows, several } = props;
  return (
    <ol className="rows">
      {rows.map(({ words, side, all, groups }) => (
        <li key={words}>
          <p className="max-w-[66ch] font-serif" lang={language}>
            {words}
          </p>
          {several === undefined ? null : (
            <p className="mt-1 text-small font-semibold">
              {several ? t(`opinions:map.side.${side}`) : t(`opinions:map.sideAlone.${side}`)}
            </p>
          )}
          <OpinionBars all={all} groups={groups} />
        </li>
      ))}
    </ol>
  );
}

/** Every statement with the shares of everybody and, below them, of each group: as wide with five groups as with none. */
function Figures(props: { statements: StatementOnMap[]; groups: number; language: Language }) {
  const t = useT();
  const { statements, groups, language } = props;
  const names = groupNames.slice(0, groups).map((name) => t("opinions:map.group", { name }));
  return (
    <ListTable stacks labelledBy="map">
      <thead>
        <tr>
          <th scope="col">{t("opinions:map.statement")}</th>
          {votes.map((vote) => (
            <th key={vote} scope="col" className="first-letter:uppercase">
              {t(`opinions:said.${vote}`)}
            </th>
          ))}
        </tr>
      </thead>
      {statements.map(({ words, all, groups: each }) => (
        <tbody key={words}>
          <tr>
            <th scope="rowgroup" colSpan={1 + votes.length} className="font-serif" lang={language}>
              {words}
            </th>
          </tr>
          <FiguresOf name={t("opinions:map.everybody")} shares={all} />
          {(all ? names : []).map((name, at) => (
            <FiguresOf key={name} name={name} shares={each?.[at] ?? null} />
          ))}
        </tbody>
      ))}
    </ListTable>
  );
}

function FiguresOf({ name, shares }: { name: string; shares: Shares | null }) {
  const t = useT();
  return (
    <tr>
      <th scope="row" className="py-1 text-small">
        {name}
      </th>
      {shares ? (
        votes.map((vote) => (
          <td key={vote} className="py-1 text-small">
            <span className="said">{t(`opinions:said.${vote}`)} </span>
            {shareInWords(t, shares[vote])}
          </td>
        ))
      ) : (
        <td colSpan={votes.length} className="py-1 text-small">
          {sharesInWords(t, null)}
        </td>
      )}
    </tr>
  );
}
