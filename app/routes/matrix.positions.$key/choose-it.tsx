import type { findPosition } from "~/domain/matrix/finding-position.server";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

export type Position = NonNullable<Awaited<ReturnType<typeof findPosition>>>;

/** The way to choose the position, or what stands in the way. */
export function ChooseIt({ position: { key, state } }: { position: Position }) {
  const t = useT();
  const card = <a href="/matrix/card">{t("matrix:search.card")}</a>;
  if (state === "retired") return <Notice tone="warn">{t("matrix:choose.retired")}</Notice>;
  return (
    <p className="flex max-w-[66ch] flex-wrap items-center gap-x-6 gap-y-3 no-print">
      {state === "open" ? (
        <a href={`/matrix/card/choose?position=${encodeURIComponent(key)}`} className="button button-first">
          {t("browsing:position.choose")}
        </a>
      ) : (
        <span>{t(state === "own" ? "matrix:choose.own" : "matrix:choose.full")}</span>
      )}
      {card}
    </p>
  );
}
