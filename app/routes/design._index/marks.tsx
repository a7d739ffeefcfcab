import { bands, type Mark as Shown } from "~/domain/matrix/marks";
import { drawings } from "~/domain/guides";
import { Band, BandLegend } from "~/ui/band";
import { RoundNote } from "~/ui/round-note";
import { GuideDrawing } from "~/ui/guide-drawings";
import { useLanguage, useT } from "~/ui/language";
import { Mark, MarkLegend, MarkShape } from "~/ui/mark";
import { themes } from "~/ui/tokens";
import { Nots, Section, Specimen } from "./specimen";
import words from "./words.json";

const { marks } = words;
const shapes = ["nobody", "some", "enough", "crowded"] as const satisfies Shown[];

/** The marks with their words in both themes, every icon by its name, the drawings of guides. */
export function Marks() {
  const t = useT();
  const language = useLanguage();
  return (
    <Section name="marks" lead={marks.lead}>
      <div className="design-pair">
        {themes.map((theme) => (
          <div key={theme} data-theme={theme}>
            <h3>{words.themes[theme]}</h3>
            <ul className="mt-3">
              {shapes.map((mark) => (
                <li key={mark} className="design-row">
                  <Mark mark={mark} large />
                  <code className="font-mono text-small">{mark}</code>
                  <span lang={language}>{t(`matrix:mark.${mark}`)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="design-measure mt-6">{marks.icons}</p>
      <p className="design-row mt-3">
        <img src="/icon.svg" alt="" width="32" height="32" />
        {marks.site}
      </p>
      <Specimen of={["Mark", "MarkLegend"]}>
        <MarkLegend />
      </Specimen>
      <Specimen of={["RoundNote"]}>
        <RoundNote round={{ number: 2, open: true, day: "2027-03-31" }} />
        <RoundNote round={{ number: 2, open: false, day: "2027-03-31" }} />
      </Specimen>
      <Specimen of={["Band", "BandLegend"]}>
        <BandLegend />
        <ul className="design-row mt-4">
          {bands.map((band) => (
            <li key={band}>
              <Band band={band} />
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen of={["MarkShape"]}>
        <svg viewBox="0 0 100 20" width="300" height="60" aria-hidden="true">
          {shapes.map((mark, at) => (
            <g key={mark} transform={`translate(${at * 26} 0)`}>
              <MarkShape mark={mark} />
            </g>
          ))}
        </svg>
      </Specimen>
      <p className="design-measure mt-10">{marks.drawings}</p>
      <Specimen of={["GuideDrawing"]}>
        {drawings.map((name) => (
          <GuideDrawing key={name} name={name} />
        ))}
      </Specimen>
      <Nots not={marks.not} />
    </Section>
  );
}
