import type { LetterReport } from "~/domain/matrix/letters";
import { useT } from "~/ui/language";

/** How many cards a letter has reached, and how many it left out. */
export function LetterDelivered({ report }: { report: LetterReport }) {
  const t = useT();
  const { reached, before, closed } = report;
  return (
    <>
      <p className="font-semibold">{t("work:letter.reached", { count: reached })}</p>
      {before > 0 && <p className="mt-2">{t("work:letter.before", { count: before })}</p>}
      {closed > 0 && <p className="mt-2">{t("work:letter.closed", { count: closed })}</p>}
      <p className="mt-4">
        <a href="/organize/messages">{t("messages:list.title")}</a>
      </p>
    </>
  );
}
