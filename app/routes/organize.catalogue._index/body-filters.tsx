import { kinds } from "~/domain/matrix/catalogue";
import type { CatalogueSearch } from "~/domain/matrix/filters.schema";
import { spheres } from "~/domain/spheres";
import { Filters } from "~/ui/filters";
import { useT } from "~/ui/language";

/** Finds bodies by name, kind, region, sphere and standing. */
export function BodyFilters(props: { search: CatalogueSearch; regions: { value: string; label: string }[] }) {
  const t = useT();
  const { search, regions } = props;
  const lists = [
    { name: "kind" as const, options: kinds.map((value) => ({ value, label: t(`matrix:kind.${value}`) })) },
    { name: "region" as const, options: [...regions, { value: "none", label: t("matrix:noRegion") }] },
    { name: "sphere" as const, options: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })) },
  ];
  const states = ["open", "retired"].map((value) => ({ value, label: t(`catalogue:state.${value}`) }));
  const choices = [
    ...lists.map((list) => ({ ...list, label: t(`matrix:filter.${list.name}`), value: search[list.name] })),
    { name: "state", label: t("catalogue:standing"), value: search.state, options: states },
  ];
  return (
    <Filters choices={choices} submit={t("matrix:search.submit")}>
      <label className="mb-4 block">
        <span className="font-semibold">{t("catalogue:find")}</span>
        <input type="search" name="q" defaultValue={search.q} className="field mt-1" autoComplete="off" />
      </label>
    </Filters>
  );
}
