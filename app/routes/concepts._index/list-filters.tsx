import { sorts } from "~/domain/concepts/listing.schema";
import { conceptChoices, type Filter } from "~/ui/concept-parts";
import { Filters } from "~/ui/filters";
import { SearchField } from "~/ui/found";
import { useT } from "~/ui/language";

export interface ListFilter extends Filter {
  state?: string | undefined;
  sort?: string | undefined;
}

/** What the list of concepts is searched, narrowed and sorted by. */
export function ListFilters({ q, filter }: { q: string; filter: ListFilter }) {
  const t = useT();
  const state = (value: string) => ({ value, label: t(`finding:state.${value}`) });
  const sort = (value: string) => ({ value, label: t(`finding:sort.${value}`) });
  // Without words to look for, the list is of open concepts, the newest first; with them, of all, the most fitting first.
  const states = [q ? state("open") : { ...state("open"), value: "" }, state("archived")];
  const orders = q
    ? [{ ...sort("fitting"), value: "" }, ...sorts.map(sort)]
    : [{ ...sort("newest"), value: "" }, ...sorts.slice(1).map(sort)];
  const chosen = (value: string | undefined, options: { value: string }[]) =>
    options.some((option) => option.value === value) ? value : "";
  const choices = [
    ...conceptChoices(t, filter),
    ...[
      {
        name: "state",
        label: t("finding:stateLabel"),
        value: chosen(filter.state, states),
        options: states,
        always: !q,
      },
    ],
    ...[
      {
        name: "sort",
        label: t("finding:sortLabel"),
        value: chosen(filter.sort, orders),
        options: orders,
        always: true,
      },
    ],
  ];
  const narrowed = q !== "" || Object.values(filter).some(Boolean);
  return (
    <Filters
      choices={choices}
      submit={t("finding:submit")}
      more={narrowed ? <a href="/concepts">{t("finding:clear")}</a> : null}
    >
      <SearchField label={t("finding:q")} hint={t("finding:hint")} value={q} />
    </Filters>
  );
}
