import type { listEmpty } from "~/domain/matrix/listing-scenarios.server";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

type Group = Awaited<ReturnType<typeof listEmpty>>["groups"][number];

/** Groups of positions that have fewer people than offices. */
export function Groups({ groups, path }: { groups: Group[]; path: string }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  return (
    <ul className="mt-4">
      {groups.map(({ positions, offices, people, more }) => (
        <li key={positions[0]?.key} className="border-b border-line py-3">
          <p className="font-semibold">
            {t("scenarios:empty.group", {
              count: people,
              offices: number(offices),
              empty: number(offices - people),
              people: number(people),
            })}
          </p>
          <ul className="mt-1 text-small">
            {positions.map(({ key, title, body }) => (
              <li key={key} className="py-1">
                <a href={`${path}/positions/${encodeURIComponent(key)}`}>{title}</a>{" "}
                <span className="text-muted">{body}</span>
              </li>
            ))}
            {more > 0 && <li className="py-1 text-muted">{t("scenarios:empty.more", { count: more })}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
}
