import type { ReactNode } from "react";
import type { ComparedCard } from "~/domain/matrix/comparing-cards.server";
import { useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";
import { ChosenPositions } from "./chosen-positions";

/** A list of short answers, or that there is none. */
function Answers({ all }: { all: readonly ReactNode[] }) {
  return all.length === 0 ? (
    <NotAnswered />
  ) : (
    <ul>
      {all.map((one, index) => (
        <li key={index} className="py-0.5">
          {one}
        </li>
      ))}
    </ul>
  );
}

function NotAnswered() {
  const t = useT();
  return <span className="text-muted">{t("answers:unsaid")}</span>;
}

/** One answer in words, or that there is none. */
function useAnswer() {
  const t = useT();
  return (group: string, value: string) => (value ? t(`answers:${group}.${value}`) : <NotAnswered />);
}

/** What the holder of a card may answer or leave open: lines that nobody answered are named in one sentence. */
const answers = [
  ...(["readiness", "service", "management", "spheres", "education", "studied"] as const),
  ...(["languages", "regions", "relocation"] as const),
] as const;

const isAnswer = (name: string): name is (typeof answers)[number] => (answers as readonly string[]).includes(name);

/** A table whose columns are cards; on a phone each line of it becomes a heading with the cards below one another. */
export function SideBySide({ cards }: { cards: readonly ComparedCard[] }) {
  const t = useT();
  const answer = useAnswer();
  const lines: [string, (card: ComparedCard) => ReactNode][] = [
    ["choices", (card) => <ChosenPositions card={card} />],
    ["readiness", (card) => (card.readiness ? t(`matrix:readiness.${card.readiness}`) : <NotAnswered />)],
    ["service", (card) => answer("years", card.service)],
    ["management", (card) => answer("years", card.management)],
    [
      "spheres",
      (card) => (
        <Answers
          all={card.spheres.map(({ sphere, years }) => (
            <>
              {t(`common:sphere.${sphere}`)}: {answer("years", years)}
            </>
          ))}
        />
      ),
    ],
    ["education", (card) => answer("education", card.education)],
    ["studied", (card) => answer("studied", card.studied)],
    [
      "languages",
      (card) => (
        <Answers
          all={card.languages.map(({ language, level }) => (
            <>
              {t(`answers:language.${language}`)}: {answer("level", level)}
            </>
          ))}
        />
      ),
    ],
    [
      "regions",
      (card) => (
        <Answers
          all={card.regions.map(({ name, tie }) => (
            <>
              {name}: {answer("tie", tie)}
            </>
          ))}
        />
      ),
    ],
    ["relocation", (card) => answer("relocation", card.relocation)],
    ["residence", (card) => t(`matrix:residence.${card.residence}`)],
    [
      "acts",
      ({ number, notes }) => (
        <>
          <a
            href={`/organize/cards/${number}/messages`}
            className="inline-block py-1 pr-4"
            aria-label={t("candidates:writeWhich", { number })}
          >
            {t("candidates:write")}
          </a>
          <a
            href={`/organize/cards/${number}/notes`}
            className="inline-block py-1"
            aria-label={t("candidates:notes.ofWhich", { number, count: notes })}
          >
            {t("candidates:notes.of", { count: notes })}
          </a>
        </>
      ),
    ],
  ];
  const silent = lines.filter(([name]) => isAnswer(name) && cards.every((card) => card[name].length === 0));
  const shown = lines.filter((line) => !silent.includes(line));
  return (
    <>
      <ListTable stacks>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="sr-only">{t("candidates:compare.what")}</span>
            </th>
            {cards.map(({ number }) => (
              <th role="columnheader" key={number} scope="col">
                <a href={`/organize/cards/${number}`} className="text-base whitespace-nowrap tabular-nums">
                  {number}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map(([name, show]) => (
            <tr role="row" key={name}>
              <th role="rowheader" scope="row" className="font-semibold">
                {t(`candidates:compare.line.${name}`)}
              </th>
              {cards.map((card) => (
                <td role="cell" key={card.number} className="max-sm:basis-full">
                  <span className="said tabular-nums" aria-hidden="true">
                    {card.number}{" "}
                  </span>
                  {show(card)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ListTable>
      {silent.length > 0 && (
        <p className="mt-4 max-w-[66ch] text-muted">
          {t("candidates:compare.unanswered", {
            lines: silent.map(([name]) => t(`candidates:compare.line.${name}`)).join(", "),
          })}
        </p>
      )}
    </>
  );
}
