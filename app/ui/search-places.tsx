import { useT } from "./language";

const places = [
  { at: "concepts", path: "/concepts" },
  { at: "comments", path: "/comments" },
] as const;

/** The two places in which the same words are looked for. */
export function SearchPlaces({ at, q }: { at: (typeof places)[number]["at"]; q: string }) {
  const t = useT();
  return (
    <nav aria-label={t("finding:places.label")} className="mb-4 flex flex-wrap gap-x-6 no-print">
      {places.map((place) => (
        <a
          key={place.at}
          href={`${place.path}?${new URLSearchParams({ q })}`}
          aria-current={place.at === at ? "page" : undefined}
          className="py-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {t(`finding:places.${place.at}`)}
        </a>
      ))}
    </nav>
  );
}
