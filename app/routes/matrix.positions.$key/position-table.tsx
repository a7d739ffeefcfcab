import type { ReactNode } from "react";
import { formatNumber } from "~/locales/format";
import { Band } from "~/ui/band";
import { useLanguage, useT } from "~/ui/language";
import type { Position } from "./choose-it";

/** What there is to know of a position, one fact to a line. */
export function PositionTable({ position }: { position: Position }) {
  const t = useT();
  const language = useLanguage();
  const { place, level, how, seats, band } = position;
  const { region, district, kind, sphere } = place;
  return (
    <dl className="mt-6 grid max-w-[52rem] grid-cols-1 sm:grid-cols-[14rem_1fr]">
      <Fact name={t("browsing:position.wanted")}>
        <Band band={band} />
      </Fact>
      <Fact name={t("matrix:filter.level")}>{t(`matrix:level.${level}`)}</Fact>
      <Fact name={t("browsing:position.how")}>{t(`browsing:how.${how}`)}</Fact>
      {seats > 1 && (
        <Fact name={t("browsing:position.seats")}>
          {t("browsing:position.seatCount", { count: seats, number: formatNumber(language, seats) })}
        </Fact>
      )}
      <Fact name={t("browsing:position.body")}>
        <a href={`/matrix/bodies/${place.key}`}>{place.name}</a>
      </Fact>
      {region && (
        <Fact name={t("matrix:filter.region")}>
          <a href={`/matrix/bodies?region=${region.code}`}>{region.name}</a>
          {district && (
            <>
              {", "}
              <a href={`/matrix/districts/${district.key}`}>{district.name}</a>
            </>
          )}
        </Fact>
      )}
      <Fact name={t("matrix:filter.kind")}>
        <a href={`/matrix/bodies?kind=${kind}`}>{t(`matrix:kind.${kind}`)}</a>
      </Fact>
      <Fact name={t("matrix:filter.sphere")}>
        <a href={`/matrix/bodies?sphere=${sphere}`}>{t(`common:sphere.${sphere}`)}</a>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="border-t border-line pt-2 text-small text-muted sm:py-2">{name}</dt>
      <dd className="pb-2 sm:border-t sm:border-line sm:py-2">{children}</dd>
    </div>
  );
}
