import { useT } from "~/ui/language";

/** Up to three concepts of the same sphere that are near by their words. */
export function Related({ related }: { related: { slug: string; language: string; title: string }[] }) {
  const t = useT();
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-12 max-w-[66ch] no-print">
      <h2 id="related" className="text-h3">
        {t("publication:stands.related")}
      </h2>
      <ul className="mt-3">
        {related.map(({ slug, language, title }) => (
          <li key={slug} lang={language} className="border-t border-line py-2">
            <a href={`/concepts/${slug}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
