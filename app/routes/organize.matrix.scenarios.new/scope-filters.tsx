import { kinds } from "~/domain/matrix/catalogue";
import { levelsOffered } from "~/domain/matrix/levels-in-force";
import { readinesses } from "~/domain/matrix/readiness";
import type { ScenarioFilter } from "~/domain/matrix/scenarios.schema";
import { spheres } from "~/domain/spheres";
import { Filters } from "~/ui/filters";
import { useT } from "~/ui/language";

/** The part of the matrix that a scenario keeps to; whatever else the matrix was narrowed by stays as it is. */
export function ScopeFilters(props: { filter: ScenarioFilter; regions: readonly { code: string; name: string }[] }) {
  const t = useT();
  const { kind, region, level, sphere, readiness, ...kept } = props.filter;
  const none = { value: "none", label: t("matrix:noRegion") };
  return (
    <Filters
      submit={t("scenarios:making.narrow")}
      kept={kept}
      choices={[
        {
          ...{ name: "kind", label: t("matrix:filter.kind"), value: kind },
          options: kinds.map((value) => ({ value, label: t(`matrix:kind.${value}`) })),
        },
        {
          ...{ name: "region", label: t("matrix:filter.region"), value: region },
          options: [...props.regions.map(({ code, name }) => ({ value: code, label: name })), none],
        },
        {
          ...{ name: "level", label: t("matrix:filter.level"), value: level },
          options: levelsOffered().map((value) => ({ value, label: t(`matrix:level.${value}`) })),
        },
        {
          ...{ name: "sphere", label: t("matrix:filter.sphere"), value: sphere },
          options: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })),
        },
        {
          ...{ name: "readiness", label: t("scenarios:making.readiness"), value: readiness },
          options: readinesses.map((value) => ({ value, label: t(`matrix:readiness.${value}`) })),
        },
      ]}
    />
  );
}
