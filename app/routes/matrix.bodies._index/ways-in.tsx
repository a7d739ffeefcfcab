import type { ReactNode } from "react";
import type { listWaysIn } from "~/domain/matrix/browsing.server";
import { useT } from "~/ui/language";
import { OfferLine } from "./offer";

/** Into the catalogue by what a body is, by where it is, by what it deals with. */
export function WaysIn({ ways }: { ways: Awaited<ReturnType<typeof listWaysIn>> }) {
  const t = useT();
  return (
    <>
      <Part id="kinds" title={t("browsing:byKind")}>
        {ways.kinds.map(({ kind, offer }) => (
          <OfferLine key={kind} href={`/matrix/bodies?kind=${kind}`} name={t(`matrix:kind.${kind}`)} offer={offer} />
        ))}
      </Part>
      <Part id="regions" title={t("browsing:byRegion")}>
        {ways.regions.map(({ code, name, offer }) => (
          <OfferLine key={code} href={`/matrix/bodies?region=${code}`} name={name} offer={offer} />
        ))}
      </Part>
      <Part id="spheres" title={t("browsing:bySphere")}>
        {ways.spheres.map(({ sphere, offer }) => (
          <OfferLine
            key={sphere}
            href={`/matrix/bodies?sphere=${sphere}`}
            name={t(`common:sphere.${sphere}`)}
            offer={offer}
          />
        ))}
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 max-w-[52rem]">
      <h2 id={id}>{title}</h2>
      <ul className="mt-3 border-b border-line">{children}</ul>
    </section>
  );
}
