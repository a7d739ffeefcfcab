import type { listBodies } from "~/domain/matrix/browsing.server";
import { type Browse, filterLink } from "~/domain/matrix/filters.schema";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { Empty } from "~/ui/parts";
import { Offer, OfferLine } from "./offer";

type Found = Awaited<ReturnType<typeof listBodies>>;

const total = (bodies: Found["bodies"]) => ({
  positions: bodies.reduce((sum, { offer }) => sum + offer.positions, 0),
  nobody: bodies.reduce((sum, { offer }) => sum + offer.nobody, 0),
});

/** The bodies of a part of the catalogue; those of districts folded under their districts, or behind their regions. */
export function BodiesOfPart({ part, found }: { part: Browse; found: Found }) {
  const t = useT();
  const { bodies, districts, regions, next } = found;
  const link = (more: Partial<Browse>) => filterLink("/matrix/bodies", { ...part, after: "", ...more });
  if (bodies.length + districts.length + regions.length === 0) return <Empty>{t("browsing:none")}</Empty>;
  return (
    <>
      <Bodies bodies={bodies} />
      <Ways first={part.after && link({})} next={next && link({ after: next })} />
      {districts.length + regions.length > 0 && (
        <section aria-labelledby="districts" className="mt-10 max-w-[52rem]">
          <h2 id="districts">{t("browsing:inDistricts")}</h2>
          {districts.map(({ key, name, bodies: own }) => (
            <details key={key} className="border-b border-line py-2">
              <summary className="py-1">
                <span className="font-semibold">{name}</span> <Offer offer={total(own)} />
              </summary>
              <Bodies bodies={own} />
              <p>
                <a href={`/matrix/districts/${key}`} className="inline-block py-1">
                  {t("browsing:wholeDistrict")}
                </a>
              </p>
            </details>
          ))}
          {regions.length > 0 && (
            <ul className="mt-3 border-b border-line">
              {regions.map(({ code, name, offer }) => (
                <OfferLine key={code} href={link({ region: code as Browse["region"] })} name={name} offer={offer} />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}

function Bodies({ bodies }: { bodies: Found["bodies"] }) {
  return bodies.length > 0 ? (
    <ul className="mt-2 max-w-[52rem]">
      {bodies.map(({ key, name, offer }) => (
        <OfferLine key={key} href={`/matrix/bodies/${key}`} name={name} offer={offer} />
      ))}
    </ul>
  ) : null;
}
