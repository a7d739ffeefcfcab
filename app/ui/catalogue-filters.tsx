import type { ReactNode } from "react";
import { kinds } from "~/domain/matrix/catalogue";
import { levelsOffered } from "~/domain/matrix/levels-in-force";
import { workLanguages, yearBands } from "~/domain/matrix/answers";
import { type GridFilter, peopleFilters } from "~/domain/matrix/filters.schema";
import { readinesses } from "~/domain/matrix/readiness";
import { residences } from "~/domain/matrix/residence";
import { spheres } from "~/domain/spheres";
import { type FilterChoice, Filters } from "./filters";
import { useT } from "./language";

interface Chosen {
  kind: string;
  region: string;
  level: string;
  sphere: string;
}

const ofPeople = {
  readiness: readinesses,
  residence: residences,
  language: workLanguages,
  service: yearBands,
  management: yearBands,
};

/** Narrows the organizers' matrix: as the catalogue, and by the people whose choices are counted. */
export function MatrixFilters(props: {
  chosen: GridFilter;
  /** None where regions are not narrowed to. */
  regions?: readonly { code: string; name: string }[];
  kept?: Record<string, string>;
  more?: ReactNode;
  /** Whether it can be said what the rows are. */
  rows?: boolean;
}) {
  const t = useT();
  const { chosen, kept, rows, ...rest } = props;
  const words = (name: keyof typeof ofPeople, value: string) => {
    if (name === "language") return t(`answers:language.${value}`);
    if (name === "service" || name === "management") return t(`answers:years.${value}`);
    return t(`matrix:${name}.${value}`);
  };
  const choices = peopleFilters.map((name) => ({
    name,
    label: t(`organizing-matrix:people.${name}`),
    value: chosen[name],
    options: ofPeople[name].map((value) => ({ value, label: words(name, value) })),
  }));
  const by = {
    ...{ name: "by", label: t("organizing-matrix:by.label"), value: chosen.by, always: true },
    options: ["", "sphere", "region"].map((value) => ({ value, label: t(`organizing-matrix:by.${value || "body"}`) })),
  };
  return (
    <CatalogueFilters
      chosen={chosen}
      first={rows ? [by] : []}
      kept={rows ? kept : { ...kept, by: chosen.by }}
      further={{ label: t("organizing-matrix:people.title"), choices }}
      {...rest}
    />
  );
}

/** Narrows the catalogue of positions: kind of body, region, level, sphere. */
export function CatalogueFilters(props: {
  chosen: Chosen;
  regions?: readonly { code: string; name: string }[];
  kept?: Record<string, string>;
  /** Choices before those of the catalogue, and those that are folded away. */
  first?: readonly FilterChoice[];
  further?: { label: string; choices: readonly FilterChoice[] };
  submit?: string;
  children?: ReactNode;
  more?: ReactNode;
}) {
  const t = useT();
  const { chosen, regions, first = [], ...rest } = props;
  const lists = [
    { name: "kind" as const, options: kinds.map((kind) => ({ value: kind, label: t(`matrix:kind.${kind}`) })) },
    {
      name: "region" as const,
      options: [
        ...(regions ?? []).map(({ code, name }) => ({ value: code, label: name })),
        { value: "none", label: t("matrix:noRegion") },
      ],
    },
    {
      name: "level" as const,
      options: levelsOffered().map((level) => ({ value: level, label: t(`matrix:level.${level}`) })),
    },
    { name: "sphere" as const, options: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })) },
  ];
  const asked = lists.filter(({ name }) => regions || name !== "region");
  const choices = asked.map((list) => ({
    ...list,
    label: t(`matrix:filter.${list.name}`),
    value: chosen[list.name],
  }));
  return <Filters choices={[...first, ...choices]} {...rest} />;
}
