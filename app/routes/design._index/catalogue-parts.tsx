import type { PositionLine } from "~/domain/matrix/position-line";
import { NotInCatalogue } from "~/ui/not-in-catalogue";
import { PositionLines } from "~/ui/position-lines";
import { SuggestionList } from "~/ui/suggestion-list";
import { Specimen } from "./specimen";
import words from "./words.json";

const { position: title, body } = words.shown;

const line = (key: string, band: PositionLine["band"], how = "appointed"): PositionLine => ({
  ...{ key, title, body, bodyKey: "body", level: "specialist", how, seats: 1, band },
});

const group = { region: null, kind: "central", sphere: "justice", level: "specialist", inDistricts: false };

/** What members meet on their way through the catalogue. */
export function CatalogueParts() {
  return (
    <>
      <Specimen of={["PositionLines"]} still>
        <PositionLines by="title" positions={[line("one", "nobody"), line("two", "many", "elected")]} />
        <PositionLines by="body" positions={[line("one", "few")]} />
      </Specimen>
      <Specimen of={["SuggestionList"]} still>
        <SuggestionList
          level={3}
          suggestions={[
            {
              ...group,
              title,
              total: 16,
              empty: 9,
              fits: ["sphere", "management"],
              positions: [line("one", "nobody")],
            },
            { ...group, title: body, total: 3, empty: 3, fits: ["near"], positions: [] },
          ]}
        />
      </Specimen>
      <Specimen of={["NotInCatalogue"]} still>
        <NotInCatalogue />
      </Specimen>
    </>
  );
}
