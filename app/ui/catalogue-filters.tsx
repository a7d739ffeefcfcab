import type { ReactNode } from "react";
import { kinds } from "~/domain/matrix/catalogue";
import { levelsOffered } from "~/domain/matrix/levels-in-force";
import { spheres } from "~/domain/spheres";
import { Filters } from "./filters";
import { useT } from "./language";

interface Chosen {
  kind: string;
  region: string;
  level: string;
  sphere: string;
}

/** Narrows the catalogue of positions: kind of body, region, level, sphere. */
export function CatalogueFilters(props: {
  chosen: Chosen;
  regions: readonly { code: string; name: string }[];
  kept?: Record<string, string>;
  submit?: string;
  children?: ReactNode;
  more?: ReactNode;
}) {
  const t = useT();
  const { chosen, regions, ...rest } = props;
  const lists = [
    { name: "kind" as const, options: kinds.map((kind) => ({ value: kind, label: t(`matrix:kind.${kind}`) })) },
    {
      name: "region" as const,
      options: [
        ...regions.map(({ code, name }) => ({ value: code, label: name })),
        { value: "none", label: t("matrix:noRegion") },
      ],
    },
    { name: "level" as const, options: levelsOffered().map((level) => ({ value: level, label: t(`matrix:level.${level}`) })) },
    { name: "sphere" as const, options: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })) },
  ];
  const choices = lists.map((list) => ({
    ...list,
    label: t(`matrix:filter.${list.name}`),
    value: chosen[list.name],
  }));
  return <Filters choices={choices} {...rest} />;
}
