import { type Band as Wanted, bandMark, bands } from "~/domain/matrix/marks";
import { useT } from "./language";
import { Mark } from "./mark";

/** How wanted a position is: a mark and a word, never a number. */
export function Band({ band }: { band: Wanted }) {
  const t = useT();
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <Mark mark={bandMark[band]} />
      {t(`matrix:band.${band}`)}
    </span>
  );
}

/** What the marks of participants' pages mean. */
export function BandLegend() {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1 text-small text-muted">
      <p id="bands">{t("matrix:bandLegend")}:</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1" aria-labelledby="bands">
        {bands.map((band) => (
          <li key={band}>
            <Band band={band} />
          </li>
        ))}
      </ul>
    </div>
  );
}
