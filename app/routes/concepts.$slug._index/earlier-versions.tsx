import { useT } from "~/ui/language";

/** How many earlier versions are linked here; the list of all stands with each of them. */
const most = 5;

/** Links to what was published before, the newest first. */
export function EarlierVersions({ slug, versions }: { slug: string; versions: number }) {
  const t = useT();
  if (versions < 2) return null;
  const numbers = Array.from({ length: Math.min(most, versions - 1) }, (_, index) => versions - 1 - index);
  return (
    <p className="mt-8 flex flex-wrap items-baseline gap-x-4 text-small text-muted no-print [&>a]:py-1">
      {t("reading:earlierVersions")}:
      {numbers.map((number) => (
        <a key={number} href={`/concepts/${slug}/versions/${number}`}>
          {t("reading:version", { number })}
        </a>
      ))}
      <a href={`/concepts/${slug}/versions/${versions}`}>{t("publication:version.all")}</a>
    </p>
  );
}
