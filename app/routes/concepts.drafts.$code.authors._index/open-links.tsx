import type { AuthorsOfConcept } from "~/domain/concepts/keeping-authors.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { writtenIn } from "~/locales/writing";
import { useLanguage, useT } from "~/ui/language";

/** The links that nobody has answered yet, and the way to another. */
export function OpenLinks({ concept }: { concept: AuthorsOfConcept }) {
  const t = useT();
  const language = useLanguage();
  const { code, invited, open } = concept;
  const address = `/concepts/drafts/${code}/authors`;
  if (!open && invited.length === 0) return null;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("coauthors:links.title")}</h2>
      <p className="mt-3 text-muted">{t("coauthors:links.lead")}</p>
      {invited.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {invited.map((link) => {
            const until = t("coauthors:links.until", { day: formatDay(language, link.expiresOn) });
            return (
              <li key={link.code} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
                <div className="min-w-0">
                  <p>{until}</p>
                  {link.note && (
                    <p className="text-small text-muted wrap-anywhere whitespace-pre-line" lang={writtenIn(link.note)}>
                      {link.note}
                    </p>
                  )}
                </div>
                <ActButton
                  action={`${address}/links/${link.code}/revocation`}
                  look="link"
                  label={`${t("coauthors:links.revoke")}: ${until}`}
                >
                  {t("coauthors:links.revoke")}
                </ActButton>
              </li>
            );
          })}
        </ul>
      )}
      {open && (
        <p className="mt-5">
          <a href={`${address}/asking`} className="button button-second">
            {t("coauthors:links.new")}
          </a>
        </p>
      )}
    </section>
  );
}
