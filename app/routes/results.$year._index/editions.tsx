import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

interface Edition {
  number: number;
  publishedOn: string;
  reason: string;
}

/** All editions of a year with their days, and why each was corrected; nothing where there is one. */
export function Editions(props: { address: string; editions: Edition[]; shown: number }) {
  const t = useT();
  const language = useLanguage();
  const { address, editions, shown } = props;
  if (editions.length < 2) return null;
  return (
    <section className="mt-12 max-w-[66ch] no-print" aria-labelledby="editions">
      <h2 id="editions" className="text-h3">
        {t("results:one.editions")}
      </h2>
      <ol className="mt-3">
        {editions.map(({ number, publishedOn, reason }) => (
          <li key={number} className="border-t border-line py-2">
            <a
              href={`${address}?edition=${number}`}
              aria-current={number === shown ? "page" : undefined}
              className="inline-block py-1"
            >
              {t("results:one.edition", { number, day: formatDay(language, publishedOn) })}
            </a>
            <p className="text-small text-muted">{reason || t("results:one.first")}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
