import { experienceBands } from "~/domain/accounts/applications";
import { type QueueFilter, queueStates } from "~/domain/organizing/applications.schema";
import { spheres } from "~/domain/spheres";
import { languageName, languages } from "~/locales/t";
import { Filters } from "~/ui/filters";
import { useT } from "~/ui/language";

/** Which applications the queue shows. */
export function QueueFilters({ filter }: { filter: Omit<QueueFilter, "after"> }) {
  const t = useT();
  const named = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const choices = [
    {
      name: "state" as const,
      always: true,
      options: named(queueStates, (value) => t(`applications:state.${value}`)),
    },
    { name: "sphere" as const, options: named(spheres, (value) => t(`common:sphere.${value}`)) },
    { name: "experience" as const, options: named(experienceBands, (value) => t(`applications:experience.${value}`)) },
    { name: "language" as const, options: named(languages, (value) => languageName(value)) },
  ].map((choice) => ({ ...choice, label: t(`applications:queue.${choice.name}`), value: filter[choice.name] }));
  return <Filters choices={choices} />;
}
