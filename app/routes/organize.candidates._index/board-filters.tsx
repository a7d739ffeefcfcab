import type { Board } from "~/domain/matrix/candidacies.schema";
import { spheres } from "~/domain/spheres";
import { Filters } from "~/ui/filters";
import { useT } from "~/ui/language";

interface Offered {
  value: string;
  label: string;
}

/** Narrows the board: by sphere, region, body and, within a body, by position. */
export function BoardFilters(props: {
  board: Board;
  bodies: readonly Offered[];
  positions: readonly Offered[];
  regions: readonly { code: string; name: string }[];
  narrowed: boolean;
}) {
  const t = useT();
  const { board, bodies, positions, regions, narrowed } = props;
  const places = regions.map(({ code, name }) => ({ value: code, label: name }));
  const choices = [
    {
      name: "sphere",
      label: t("matrix:filter.sphere"),
      options: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })),
    },
    {
      name: "region",
      label: t("matrix:filter.region"),
      options: [...places, { value: "none", label: t("matrix:noRegion") }],
    },
    { name: "body", label: t("candidates:board.body"), options: bodies },
    { name: "position", label: t("candidates:board.position"), options: positions },
  ] as const;
  return (
    <Filters
      kept={{ state: board.state }}
      choices={choices
        .filter(({ options }) => options.length > 0)
        .map((choice) => ({ ...choice, value: board[choice.name] }))}
      more={narrowed ? <a href="/organize/candidates">{t("candidates:board.everything")}</a> : null}
    />
  );
}
