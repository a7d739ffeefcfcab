import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";

/** Who looked, for the one looked at: the day, what was done where that is to be told, and the office; never a name. */
export function Openings({ openings }: { openings: readonly { day: string; what?: string; role: string }[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ol className="mt-3">
      {openings.map(({ day, what, role }, index) => (
        <li key={index} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
          <span className="tabular-nums">{formatDay(language, day)}</span>
          {what && <span>{what}</span>}
          <span className="text-muted">{t(`common:role.${role}`)}</span>
        </li>
      ))}
    </ol>
  );
}
