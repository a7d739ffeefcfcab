import type { ComputedFigure, HandFigure } from "~/domain/results/contents";
import { shownIn } from "~/domain/results/showing";
import { HandFigureForm } from "~/forms/hand-figure-form";
import { useLanguage } from "~/ui/language";
import { HandSections, ResultsDifferences, ResultsFigures } from "~/ui/results-parts";
import { BarsChart, ColumnsChart } from "~/ui/charts";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const nothing = { be: "", ru: "", en: "" };
const named = { ...nothing, en: shown.value };
const counted = { why: null, byHand: null, titles: [] };

const figures: ComputedFigure[] = [
  { key: "visits", said: { value: 2, unit: "count", over: false }, ...counted, titles: [named] },
  { key: "comments", said: { value: 680, unit: "count", over: true }, ...counted },
  { key: "participants", said: null, ...counted, why: "few" },
  {
    ...{ key: "shareInBelarus", said: { value: 30, unit: "percent", over: false }, ...counted },
    byHand: { note: named, source: shown.label },
  },
];

const hand: HandFigure = {
  ...{ code: "sample", label: named, note: nothing, number: 2300, day: null, over: true, unit: "eur" },
  source: shown.label,
};

const year = {
  ...{ year: 2024, figures, above: nothing, below: nothing },
  sections: [{ name: "museum" as const, figures: [hand, { ...hand, code: "other", number: null, day: "2024-10-02" }] }],
};

/** The results of a year, as everybody reads them and as organizers prepare them. */
export function ResultsParts() {
  const results = shownIn(useLanguage(), year);
  const [first, second] = figures as [ComputedFigure, ComputedFigure];
  return (
    <Section name="results">
      <Specimen of={["ResultsFigures", "HandSections"]}>
        <ResultsFigures figures={results.figures} />
        <HandSections sections={results.sections} />
      </Specimen>
      <Specimen of={["ResultsDifferences"]}>
        <ResultsDifferences
          differences={[
            { what: "figure", key: "visits", before: first, after: { ...first, said: second.said } },
            { what: "hand", before: hand, after: null },
            { what: "above" },
          ]}
        />
      </Specimen>
      <Specimen of={["HandFigureForm"]} still>
        <HandFigureForm start={{}} submit={shown.save} back="#on-results" refused={undefined} />
      </Specimen>
      <Specimen of={["ColumnsChart", "Numbers"]}>
        <ColumnsChart
          id="sample-months"
          title={words.shown.chart.title}
          words={words.shown.chart.words}
          heads={[words.shown.chart.month, words.shown.chart.count]}
          columns={[12, 30, 24, 0, 41, 17].map((value, at) => ({
            ...{ name: `2024-0${at + 1}`, value, said: String(value), open: at === 5 },
          }))}
        />
      </Specimen>
      <Specimen of={["BarsChart"]}>
        <BarsChart
          bars={[
            { key: "a", name: words.shown.chart.month, value: 18, of: 40, said: "18 / 40" },
            { key: "b", name: words.shown.chart.count, value: 12, said: "12" },
          ]}
        />
      </Specimen>
    </Section>
  );
}
