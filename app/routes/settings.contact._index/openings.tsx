import type { listContactOpenings } from "~/domain/accounts/own-contact.server";
import { useT } from "~/ui/language";
import { Openings } from "~/ui/openings";

/** When organizers had the contact in hand, for its holder. */
export function ContactOpenings({ openings }: { openings: Awaited<ReturnType<typeof listContactOpenings>> }) {
  const t = useT();
  return (
    <section className="mt-10 max-w-[66ch]" aria-labelledby="openings">
      <h2 id="openings" className="text-h3">
        {t("contact:openings.title")}
      </h2>
      <p className="mt-2 text-small text-muted">
        {t(openings.length > 0 ? "contact:openings.lead" : "contact:openings.none")}
      </p>
      {openings.length > 0 && (
        <Openings openings={openings.map(({ act, ...one }) => ({ ...one, what: t(`contact:openings.act.${act}`) }))} />
      )}
    </section>
  );
}
