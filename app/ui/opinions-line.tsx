import { opinionsPath } from "~/domain/discussion/places";
import { useT } from "./language";

/** The line of a discussion that leads to its opinion map; nothing where there is none and the reader may not make one. */
export function OpinionsLine({ slug, statements, keeps }: { slug: string; statements: number; keeps: boolean }) {
  const t = useT();
  if (statements === 0 && !keeps) return null;
  return (
    <p className="mt-2 text-small no-print">
      <a href={opinionsPath(slug)} className="inline-block py-2">
        {t("opinions:line.link")}
      </a>
      <span className="text-muted">
        : {t(statements ? "opinions:line.count" : "opinions:line.none", { count: statements })}
      </span>
    </p>
  );
}
