import type { Suggested } from "~/domain/matrix/suggesting";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";
import { Mark } from "./mark";

/** In how many places of a kind nobody is, in words. */
function Reason({ suggestion }: { suggestion: Suggested }) {
  const t = useT();
  const language = useLanguage();
  const { region, kind, sphere, inDistricts, total, empty } = suggestion;
  const [first = "", ...rest] = t(`common:sphere.${sphere}`);
  const where = `${region ?? t(`matrix:kind.${kind}`)}, ${first.toLocaleLowerCase(language)}${rest.join("")}`;
  const numbers = {
    ...{ where, count: empty },
    ...{ empty: formatNumber(language, empty), total: formatNumber(language, total) },
  };
  if (total === 1) return t("suggestions:reason.one", { where });
  if (empty === total) {
    return t(inDistricts ? "suggestions:reason.everyDistrict" : "suggestions:reason.everyPosition", {
      ...numbers,
      count: total,
    });
  }
  return t(inDistricts ? "suggestions:reason.districts" : "suggestions:reason.positions", numbers);
}

/** Positions that people are missing for, each with where, why it suits, and some of the places to open. */
export function SuggestionList({ suggestions, level }: { suggestions: Suggested[]; level: 2 | 3 }) {
  const t = useT();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ol className="rows">
      {suggestions.map((suggestion) => {
        const { title, region, kind, sphere, fits, positions } = suggestion;
        return (
          <li key={[title, region, kind, sphere].join()}>
            <Heading className="text-h3">{title}</Heading>
            <p className="mt-1 flex items-baseline gap-2">
              <Mark mark="nobody" />
              <span>
                <Reason suggestion={suggestion} />
              </span>
            </p>
            <Facts>
              {fits.map((fit) => (
                <span key={fit}>{t(`suggestions:fit.${fit}`)}</span>
              ))}
            </Facts>
            <ul className="mt-1 flex flex-wrap gap-x-6">
              {positions.map(({ key, body }) => (
                <li key={key}>
                  <a
                    href={`/matrix/positions/${encodeURIComponent(key)}`}
                    className="inline-block py-1"
                    aria-label={`${title}, ${body}`}
                  >
                    {body}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
