import type { findChoosable } from "~/domain/matrix/searching-positions.server";
import { Band } from "~/ui/band";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

type Position = NonNullable<Awaited<ReturnType<typeof findChoosable>>>;

/** What one should know of a position before choosing it. */
export function PositionFacts({ position }: { position: Position }) {
  const t = useT();
  return (
    <>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        <span>{t(`matrix:level.${position.level}`)}</span>
        <span>{t(`matrix:how.${position.how}`)}</span>
        <Band band={position.band} />
      </p>
      <Notice>{t("matrix:guarantee")}</Notice>
    </>
  );
}
