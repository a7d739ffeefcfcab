import { kinds, levels } from "~/domain/matrix/catalogue";
import { spheres } from "~/domain/spheres";
import { useT } from "./language";

interface Chosen {
  kind: string;
  region: string;
  level: string;
  sphere: string;
}

/** Four selects of a GET form: kind of body, region, level, sphere. */
export function CatalogueFilters(props: { chosen: Chosen; regions: readonly { code: string; name: string }[] }) {
  const t = useT();
  const { chosen, regions } = props;
  const lists = [
    { name: "kind" as const, options: kinds.map((kind) => ({ value: kind, label: t(`matrix:kind.${kind}`) })) },
    {
      name: "region" as const,
      options: [
        ...regions.map(({ code, name }) => ({ value: code, label: name })),
        { value: "none", label: t("matrix:noRegion") },
      ],
    },
    { name: "level" as const, options: levels.map((level) => ({ value: level, label: t(`matrix:level.${level}`) })) },
    { name: "sphere" as const, options: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })) },
  ];
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-4">
      {lists.map(({ name, options }) => (
        <label key={name} className="block text-small">
          <span className="font-semibold">{t(`matrix:filter.${name}`)}</span>
          <select name={name} defaultValue={chosen[name]} className="field mt-1">
            <option value="">{t("matrix:filter.any")}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
