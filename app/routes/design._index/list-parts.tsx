import { gridSchema } from "~/domain/matrix/filters.schema";
import { CatalogueFilters, MatrixFilters } from "~/ui/catalogue-filters";
import { ConceptFilters, ConceptWays } from "~/ui/concept-parts";
import { Filters } from "~/ui/filters";
import { Marked, Passages, SearchField } from "~/ui/found";
import { Facts, PageNumbers, Row, Rows, Ways } from "~/ui/lists";
import { ListTable } from "~/ui/list-table";
import { SearchPlaces } from "~/ui/search-places";
import { Empty } from "~/ui/parts";
import { OpeningsPart } from "~/ui/openings";
import { Progress } from "~/ui/progress";
import { CatalogueParts } from "./catalogue-parts";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown, states } = words;
const here = "#on-lists";
const options = shown.options.map((label, at) => ({ value: String(at), label }));

/** What lists are made of. */
export function ListParts() {
  return (
    <Section name="lists">
      <Specimen of={["Rows", "Row", "Facts"]}>
        <Rows>
          {[1, 2].map((each) => (
            <Row key={each} href={here} title={shown.row}>
              <p className="my-2">{shown.value}</p>
              <Facts>{shown.facts}</Facts>
            </Row>
          ))}
        </Rows>
      </Specimen>
      <Specimen of={["ListTable"]}>
        <ListTable stacks>
          <tbody role="rowgroup">
            <tr role="row">
              <th role="rowheader" scope="row">
                {shown.row}
              </th>
              <td role="cell">{shown.value}</td>
            </tr>
          </tbody>
        </ListTable>
      </Specimen>
      <Specimen of={["Filters"]} still>
        <Filters
          choices={[{ name: "first", label: shown.label, value: "1", options }]}
          more={<a href={here}>{shown.move}</a>}
        />
      </Specimen>
      <Specimen of={["ConceptFilters"]} still>
        <ConceptFilters filter={{ kind: "expert" }} />
      </Specimen>
      <Specimen of={["SearchField"]} still>
        <SearchField label={shown.label} value={shown.row} />
      </Specimen>
      <Specimen of={["Marked", "Passages"]}>
        <p>
          <Marked
            parts={[
              { text: `${shown.row} `, found: false },
              { text: shown.value, found: true },
            ]}
          />
        </p>
        <Passages passages={[{ parts: [{ text: shown.value, found: true }], before: true, after: true }]} lang="en" />
      </Specimen>
      <Specimen of={["SearchPlaces"]} still>
        <SearchPlaces at="comments" q="" />
      </Specimen>
      <Specimen of={["CatalogueFilters"]} still>
        <CatalogueFilters chosen={{ kind: "", region: "", level: "", sphere: "" }} regions={[]} />
      </Specimen>
      <Specimen of={["MatrixFilters"]} still>
        <MatrixFilters chosen={gridSchema.parse({ language: "pl" })} regions={[]} rows />
      </Specimen>
      <Specimen of={["Ways"]} still>
        <Ways first={here} previous={here} next={here} />
      </Specimen>
      <Specimen of={["PageNumbers"]} still>
        <PageNumbers page={1} pages={3} link={() => here} />
        <PageNumbers page={6} pages={12} link={() => here} />
      </Specimen>
      <Specimen of={["ConceptWays"]} still>
        <ConceptWays path="/concepts" filter={{ kind: "expert" }} previous={null} next={{ below: 20 }} />
      </Specimen>
      <Specimen of={["Empty"]}>
        <Empty>{states.emptyWords}</Empty>
      </Specimen>
      <Specimen of={["OpeningsPart", "Openings"]} still>
        <OpeningsPart of="card" openings={[{ day: "2024-03-01", role: "organizer" }]} />
      </Specimen>
      <Specimen of={["Progress"]} still>
        <Progress work={{ done: 0, total: 0 }} path={here} follows={false} />
        <Progress work={{ done: 412, total: 1000 }} path={here} follows />
      </Specimen>
      <CatalogueParts />
    </Section>
  );
}
