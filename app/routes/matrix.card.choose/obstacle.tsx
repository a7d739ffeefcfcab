import { ErrorSummary } from "~/forms/form";
import type { Refused } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";

export type Hindrance = "unknown" | "retired" | "own" | "full";

/** Why this position cannot be chosen, and the ways on. */
export function Obstacle(props: { obstacle: Hindrance; refused: Refused | undefined }) {
  const t = useT();
  const words = props.obstacle === "full" ? t("matrix:choose.full") : t(`matrix:choose.${props.obstacle}`);
  return (
    <>
      <ErrorSummary form={plainForm({ refused: props.refused })} />
      <p className="mt-6">{words}</p>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a href="/matrix/positions">{t("matrix:choose.find")}</a>
        <a href="/matrix/card">{t("matrix:search.card")}</a>
      </p>
    </>
  );
}
