import type { Reminder } from "~/domain/concepts/reminders";
import { Deadline } from "./call-parts";
import { useT } from "./language";

/** Why one's own concept should not wait: its call closes soon, or remarks wait for answers. */
export function ReminderLine({ reminder: { closes, unanswered } }: { reminder: Reminder }) {
  const t = useT();
  if (!closes) return t("remarks:home.unanswered", { count: unanswered });
  return (
    <>
      {t("remarks:home.closes")} <Deadline deadline={closes} />
    </>
  );
}
