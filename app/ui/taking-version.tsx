import { languageName, type Language } from "~/locales/t";
import { useT } from "./language";

interface Version {
  slug: string;
  version: number;
  language: Language;
}

/** Ways to take a version along: files that are the same for everybody, and how it is cited, here or on its own page. */
export function TakingVersion({ head, cited }: { head: Version; cited?: { sentence: string; bibtex: string } }) {
  const t = useT();
  const address = `/concepts/${encodeURIComponent(head.slug)}/versions/${head.version}`;
  return (
    <section className="mt-10 border-t border-line pt-3 text-small no-print" aria-label={t("reading:file.title")}>
      <p className="flex flex-wrap items-baseline gap-x-5">
        <span className="font-semibold">{t("reading:file.title")}</span>
        {(["pdf", "md"] as const).map((ending) => (
          <a
            key={ending}
            href={`${address}/reading.${ending}`}
            download={`reading.${ending}`}
            hrefLang={head.language}
            title={languageName(head.language)}
            className="py-2"
          >
            {t(`reading:file.${ending}`)}
          </a>
        ))}
        {cited ? (
          <span className="text-muted">{t("reading:file.same")}</span>
        ) : (
          <a href={`${address}#cite`} className="py-2">
            {t("reading:cite.title")}
          </a>
        )}
      </p>
      {cited ? (
        <div id="cite">
          <h2 className="mt-4 text-h3">{t("reading:cite.title")}</h2>
          <p className="my-2 text-muted">{t("reading:cite.lead")}</p>
          <p className="my-3 max-w-[66ch] break-words" lang={head.language}>
            {cited.sentence}
          </p>
          <pre className="overflow-x-auto font-mono" tabIndex={0}>
            {cited.bibtex}
          </pre>
        </div>
      ) : null}
    </section>
  );
}
