import { boardStates, type BoardState } from "~/domain/concepts/states";
import type { findMonths } from "~/domain/organizing/months-of-year.server";
import type { listPlacesAhead } from "~/domain/organizing/overdue.server";
import { nameOfFigure } from "~/domain/results/saying";
import type { findYearSoFar } from "~/domain/results/year-so-far.server";
import { formatMonth, formatNumber } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { BarsChart, ColumnsChart, Numbers } from "~/ui/charts";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Months = Awaited<ReturnType<typeof findMonths>>;

interface Props {
  months: Months;
  places: Awaited<ReturnType<typeof listPlacesAhead>>;
  soFar: Awaited<ReturnType<typeof findYearSoFar>>;
  concepts: Record<BoardState, number>;
}

/** How the year goes: what came month by month, where concepts stand, what is taken, and this year beside the last. */
export function YearSoFar({ months, places, soFar, concepts }: Props) {
  const t = useT();
  return (
    <section className="mt-12 max-w-[52rem]" aria-labelledby="year">
      <h2 id="year">{t(soFar.running ? "home:year.title" : "home:year.past", { year: soFar.year })}</h2>
      <Years {...soFar} />
      <ByMonth id="admitted" months={months.admitted} />
      <ByMonth id="comments" months={months.comments} />
      <Figures soFar={soFar} />
      <p className="mt-3 max-w-[66ch] text-small text-muted">{t("home:year.daily")}</p>
      <h2 className="mt-12">{t("home:year.now")}</h2>
      <Concepts counts={concepts} />
      {places.length > 0 && <Places places={places} />}
    </section>
  );
}

/** The ways to the years before and after. */
function Years({ earlier, later }: { earlier: number | null; later: number | null }) {
  const t = useT();
  return (
    <nav aria-label={t("home:year.years")} className="mt-1 flex flex-wrap gap-x-6">
      {earlier && (
        <a href={`/organize?year=${earlier}#year`} className="py-1">
          {t("home:year.earlier", { year: earlier })}
        </a>
      )}
      {later && (
        <a href={`/organize?year=${later}#year`} className="py-1">
          {t("home:year.later", { year: later })}
        </a>
      )}
    </nav>
  );
}

function Part({ id, children }: { id: string; children: React.ReactNode }) {
  const t = useT();
  return (
    <section className="mt-8" aria-labelledby={`of-${id}`}>
      <h3 id={`of-${id}`}>{t(`home:year.${id}`)}</h3>
      {children}
    </section>
  );
}

/** The months of a year as columns; the words above them say the same. */
function ByMonth({ id, months }: { id: "admitted" | "comments"; months: Months["admitted"] }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  const sum = months.reduce((all, { count }) => all + count, 0);
  const most = months.reduce((a, b) => (b.count > a.count ? b : a));
  const last = months.at(-1)!;
  const facts = { sum: number(sum), month: formatMonth(language, most.month), most: number(most.count) };
  const words = last.open
    ? t("home:year.monthsSoFar", { ...facts, now: number(last.count) })
    : t("home:year.months", facts);
  return (
    <Part id={id}>
      {sum === 0 ? (
        <p className="mt-2 text-muted">{t("home:year.none")}</p>
      ) : (
        <>
          <p className="mt-1 max-w-[66ch]">{words}</p>
          <ColumnsChart
            id={id}
            title={t(`home:year.${id}`)}
            words={words}
            heads={[t("home:year.month"), t("home:year.count")]}
            columns={months.map(({ month, count, open }) => ({
              ...{ name: formatMonth(language, month), value: count, said: number(count), open },
            }))}
          />
        </>
      )}
    </Part>
  );
}

/** The concepts that organizers have to do with, by where they stand. */
function Concepts({ counts }: { counts: Record<BoardState, number> }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Part id="concepts">
      <BarsChart
        bars={boardStates.map((state) => ({
          ...{ key: state, value: counts[state], said: formatNumber(language, counts[state]) },
          name: (
            <a href={`/organize/concepts?state=${state}`} className="inline-block py-1">
              {t(`concepts:state.${state}`)}
            </a>
          ),
        }))}
      />
    </Part>
  );
}

/** What is to come and counts its places: how many of them are taken. */
function Places({ places }: { places: Props["places"] }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  return (
    <Part id="places">
      <BarsChart
        bars={places.map((one) => ({
          ...{ key: one.code, value: one.taken, of: one.places },
          said: t("home:year.taken", { taken: number(one.taken), places: number(one.places) }),
          name: (
            <a href={`/organize/programme/${one.code}`} className="inline-block py-1">
              <Told said={one.title} />
            </a>
          ),
        }))}
      />
      <Numbers
        heads={["event", "placesTaken", "placesAll", "placesWaiting"].map((head) => t(`home:year.${head}`))}
        rows={places.map((one) => ({
          name: <Told said={one.title} />,
          figures: [one.taken, one.places, one.waiting].map(number),
        }))}
      />
    </Part>
  );
}

/** The figures of a year beside those of the one before. */
function Figures({ soFar: { year, running, figures } }: { soFar: Props["soFar"] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Part id="figures">
      <p className="mt-1 max-w-[66ch]">{t("home:year.figuresLead")}</p>
      <ListTable className="mt-2" labelledBy="of-figures">
        <thead>
          <tr>
            <th scope="col">{t("results:comparison.figure")}</th>
            <th scope="col" className="figure">
              {running ? t("home:year.soFar", { year }) : year}
            </th>
            <th scope="col" className="figure">
              {year - 1}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ key, now, before }) => (
            <tr key={key}>
              <th scope="row">{nameOfFigure(t, key, { value: now, unit: "count", over: false })}</th>
              <td className="figure font-semibold">{formatNumber(language, now)}</td>
              <td className="figure">{formatNumber(language, before)}</td>
            </tr>
          ))}
        </tbody>
      </ListTable>
    </Part>
  );
}
