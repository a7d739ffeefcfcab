import { useT } from "~/ui/language";

/** The pages to offer from this one: the first, the last, the two on either side; 0 where some are left out. */
export function numbersAround(page: number, pages: number): number[] {
  const near = new Set([1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages));
  const sorted = [...near].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => (index > 0 && number - sorted[index - 1]! > 1 ? [0, number] : [number]));
}

/** Pages of a discussion by their numbers; plain links. */
export function PageNumbers({ page, pages, link }: { page: number; pages: number; link: (page: number) => string }) {
  const t = useT();
  if (pages < 2) return null;
  return (
    <nav
      aria-label={t("discussion:pages.label")}
      className="my-8 flex flex-wrap items-center gap-x-1 gap-y-2 tabular-nums"
    >
      {page > 1 && (
        <a href={link(page - 1)} rel="prev" className="mr-3 py-2">
          {t("discussion:pages.previous")}
        </a>
      )}
      {numbersAround(page, pages).map((number, index) =>
        number === 0 ? (
          <span key={`gap-${index}`} className="px-1 text-muted">
            …
          </span>
        ) : number === page ? (
          <span key={number} aria-current="page" className="min-w-11 py-2 text-center font-semibold">
            {number}
          </span>
        ) : (
          <a
            key={number}
            href={link(number)}
            aria-label={t("discussion:pages.page", { page: number })}
            className="min-w-11 py-2 text-center"
          >
            {number}
          </a>
        ),
      )}
      {page < pages && (
        <a href={link(page + 1)} rel="next" className="ml-3 py-2">
          {t("discussion:pages.next")}
        </a>
      )}
    </nav>
  );
}
