import { type BoardFilter, lacks } from "~/domain/concepts/board.schema";
import { conceptChoices } from "~/ui/concept-parts";
import { Filters } from "~/ui/filters";
import { useT } from "~/ui/language";

/** What the board can be narrowed by; what texts wait for only where they are judged. */
export function BoardFilters({ filter, calls }: { filter: BoardFilter; calls: { code: string; title: string }[] }) {
  const t = useT();
  const judged = filter.state === "submitted" || filter.state === "in_review";
  const waits = {
    ...{ name: "lacks", label: t("organizing-reviews:lacks.label"), value: filter.lacks },
    options: lacks.map((value) => ({ value, label: t(`organizing-reviews:lacks.${value}`) })),
  };
  const call = {
    ...{ name: "call", label: t("organizing-reviews:call"), value: filter.call },
    options: calls.map(({ code, title }) => ({ value: code, label: title })),
  };
  return (
    <Filters
      choices={[...(judged ? [waits] : []), ...(calls.length > 0 ? [call] : []), ...conceptChoices(t, filter)]}
      kept={{ state: filter.state }}
    />
  );
}
