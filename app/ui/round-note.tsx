import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Notice } from "./parts";

/** Whether one can choose now: until which day, or since when no longer and what is left to do. */
export function RoundNote({ round }: { round: { number: number; open: boolean; day: string | null } | null }) {
  const t = useT();
  const language = useLanguage();
  if (!round) return <Notice>{t("matrix:round.none")}</Notice>;
  const { number, open } = round;
  const day = round.day ? formatDay(language, round.day) : "";
  if (!open) return <Notice>{t("matrix:round.closed", { number, day })}</Notice>;
  return (
    <p className="mb-6 max-w-[66ch] text-small text-muted">
      {round.day ? t("matrix:round.until", { number, day }) : t("matrix:round.open", { number })}
    </p>
  );
}
