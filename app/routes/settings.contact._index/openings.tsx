import type { listContactOpenings } from "~/domain/accounts/own-contact.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** When organizers had the contact in hand, for its holder. */
export function ContactOpenings({ openings }: { openings: Awaited<ReturnType<typeof listContactOpenings>> }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="mt-10 max-w-[66ch]" aria-labelledby="openings">
      <h2 id="openings" className="text-h3">
        {t("contact:openings.title")}
      </h2>
      <p className="mt-2 text-small text-muted">
        {t(openings.length > 0 ? "contact:openings.lead" : "contact:openings.none")}
      </p>
      {openings.length > 0 && (
        <ol className="mt-3">
          {openings.map(({ day, act, role }, index) => (
            <li key={index} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
              <span className="tabular-nums">{formatDay(language, day)}</span>
              <span>{t(`contact:openings.act.${act}`)}</span>
              <span className="text-muted">{t(`common:role.${role}`)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
