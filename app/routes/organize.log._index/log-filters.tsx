import type { LogFilter } from "~/domain/log/filters.schema";
import { verbGroups } from "~/domain/log/verbs";
import { Filters } from "~/ui/filters";
import { useT } from "~/ui/language";

/** Which entries of the log are shown. */
export function LogFilters(props: {
  filter: Omit<LogFilter, "before">;
  deciders: readonly { id: string; pseudonym: string }[];
  narrowed: boolean;
}) {
  const t = useT();
  const { filter, deciders, narrowed } = props;
  const people = [
    ...deciders.map(({ id, pseudonym }) => ({ value: id, label: pseudonym })),
    ...(["former", "shell"] as const).map((value) => ({ value, label: t(`log:actor.${value}`) })),
  ];
  const choices = [
    {
      name: "group",
      label: t("log:filter.group"),
      value: filter.group,
      options: verbGroups.map((value) => ({ value, label: t(`log:group.${value}`) })),
    },
    { name: "actor", label: t("log:filter.actor"), value: filter.actor, options: people },
  ];
  return (
    <Filters choices={choices} more={narrowed ? <a href="/organize/log">{t("log:filter.all")}</a> : null}>
      <label className="mb-3 block max-w-80 text-small">
        <span className="font-semibold">{t("log:filter.subject")}</span>
        <input
          name="subject"
          defaultValue={filter.subject ?? ""}
          className="field mt-1"
          autoComplete="off"
          spellCheck={false}
        />
      </label>
    </Filters>
  );
}
