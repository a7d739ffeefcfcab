import type { listOpenings } from "~/domain/matrix/finding-card.server";
import { useT } from "~/ui/language";
import { Openings } from "~/ui/openings";

/** How many stand on the card itself; all of them are in the settings. */
const newest = 10;

/** When organizers opened the card, for its holder. */
export function CardOpenings({ openings }: { openings: Awaited<ReturnType<typeof listOpenings>> }) {
  const t = useT();
  return (
    <section className="mt-10 max-w-[66ch]" aria-labelledby="openings">
      <h2 id="openings" className="text-h3">
        {t("card:openings.title")}
      </h2>
      <p className="mt-2 text-small text-muted">
        {t(openings.length > 0 ? "card:openings.lead" : "card:openings.none")}
      </p>
      {openings.length > 0 && <Openings openings={openings.slice(0, newest)} />}
      <p className="mt-3 text-small">
        <a href="/settings/looks" className="inline-block py-1">
          {t("my-data:looks.all")}
        </a>
      </p>
    </section>
  );
}
