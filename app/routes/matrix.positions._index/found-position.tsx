import type { listPositions } from "~/domain/matrix/searching-positions.server";
import { Band } from "~/ui/band";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";

type Found = Awaited<ReturnType<typeof listPositions>>["positions"][number];

/** A position that was found: what it is, where, how wanted, and the way to choose it. */
export function FoundPosition({ position }: { position: Found }) {
  const t = useT();
  const { key, title, body, level, how, band, own } = position;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-[1_1_18rem]">
        <h3>
          <a href={`/matrix/positions/${encodeURIComponent(key)}`}>{title}</a>
        </h3>
        <p className="text-muted">{body}</p>
        <Facts>
          <Band band={band} />
          {t(`matrix:level.${level}`)}
          {how === "elected" && t("matrix:how.elected")}
        </Facts>
      </div>
      {own ? (
        <a href="/matrix/card">{t("matrix:search.own")}</a>
      ) : (
        <a
          href={`/matrix/card/choose?position=${encodeURIComponent(key)}`}
          className="button button-second"
          aria-label={t("matrix:search.chooseWhich", { title, body })}
        >
          {t("matrix:search.choose")}
        </a>
      )}
    </li>
  );
}
