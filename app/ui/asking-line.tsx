import { useT } from "./language";

/** The way from an event to the questions to its speakers; nothing where there are none and none are taken. */
export function AskingLine({ asking }: { asking: { slug: string; standing: string } | null }) {
  const t = useT();
  if (!asking) return null;
  return (
    <section className="my-8 max-w-[66ch]">
      <h2 className="text-h3">{t("asking:title")}</h2>
      <p className="mt-2 text-muted">{t(`asking:line.${asking.standing === "open" ? "open" : "closed"}`)}</p>
      <p className="mt-2">
        <a href={`/programme/${asking.slug}/questions`} className="inline-block py-1">
          {t("asking:line.link")}
        </a>
      </p>
    </section>
  );
}
