import type { Offer as Offered } from "~/domain/matrix/browsing.server";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** How many positions there are, and how many of them nobody has chosen. */
export function Offer({ offer: { positions, nobody } }: { offer: Offered }) {
  const t = useT();
  const language = useLanguage();
  return (
    <span className="text-small text-muted">
      {t("browsing:offer.positions", { count: positions, number: formatNumber(language, positions) })}
      {", "}
      {nobody === 0
        ? t("browsing:offer.somebody")
        : nobody === positions
          ? t("browsing:offer.none", { count: positions })
          : t("browsing:offer.nobody", { count: nobody, number: formatNumber(language, nobody) })}
    </span>
  );
}

/** Something of the catalogue to open, with what it offers. */
export function OfferLine({ href, name, offer }: { href: string; name: string; offer: Offered }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-2">
      <a href={href} className="inline-block py-1">
        {name}
      </a>
      <Offer offer={offer} />
    </li>
  );
}
