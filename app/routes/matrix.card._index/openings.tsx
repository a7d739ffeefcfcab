import type { listOpenings } from "~/domain/matrix/finding-card.server";
import { useT } from "~/ui/language";
import { OpeningsPart } from "~/ui/openings";

/** How many stand on the card itself; all of them are in the settings. */
const newest = 10;

/** When organizers opened the card, for its holder. */
export function CardOpenings({ openings }: { openings: Awaited<ReturnType<typeof listOpenings>> }) {
  const t = useT();
  const all = (
    <p className="mt-3 text-small">
      <a href="/settings/looks" className="inline-block py-1">
        {t("my-data:looks.all")}
      </a>
    </p>
  );
  return <OpeningsPart of="card" openings={openings.slice(0, newest)} all={all} />;
}
