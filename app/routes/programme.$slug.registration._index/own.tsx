import type { TakingPart as Part } from "~/domain/programme/own-registrations.server";
import { toldState } from "~/domain/programme/registrations";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { JoinLink } from "~/ui/taking-part";

/** How one stands, and what one can do. */
export function OwnRegistration({
  shown: { slug, part, withdrawable, looks },
}: {
  shown: { slug: string; part: Part; withdrawable: boolean; looks: { day: string; role: string }[] };
}) {
  const t = useT();
  const language = useLanguage();
  const { own, joinLink, standing } = part;
  const state = toldState(own ?? "", part.entry);
  return (
    <>
      <p className="font-serif text-h3">{t(`registration:own.${state}`)}</p>
      {standing === "cancelled" ? <p className="mt-3">{t("registration:closed.cancelled")}</p> : null}
      <p className="mt-3 max-w-[66ch] text-muted">{t(`registration:means.${state}`)} </p>
      {joinLink ? <JoinLink href={joinLink} /> : null}
      {looks.length > 0 ? (
        <section className="mt-8">
          <h2>{t("registration:looks.title")}</h2>
          <ul className="mt-2">
            {looks.map(({ day, role }, at) => (
              <li key={at}>
                {formatDay(language, day)}, {t(`common:role.${role}`)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {withdrawable ? (
        <p className="mt-8">
          <a href={`/programme/${slug}/registration/withdrawal`} className="inline-block py-1">
            {t("registration:withdrawal.link")}
          </a>
        </p>
      ) : null}
    </>
  );
}
