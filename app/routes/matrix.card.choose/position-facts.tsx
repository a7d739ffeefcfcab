import type { findChoosable } from "~/domain/matrix/searching-positions.server";
import { Band } from "~/ui/band";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { Notice } from "~/ui/parts";

type Position = NonNullable<Awaited<ReturnType<typeof findChoosable>>>;

/** What one should know of a position before choosing it. */
export function PositionFacts({ position, level }: { position: Position; level: string }) {
  const t = useT();
  return (
    <>
      <Facts>
        <Band band={position.band} />
        {level}
        {t(`matrix:how.${position.how}`)}
      </Facts>
      <Notice>{t("matrix:guarantee")}</Notice>
    </>
  );
}
