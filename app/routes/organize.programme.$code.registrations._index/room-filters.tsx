import { workLanguages, yearBands } from "~/domain/matrix/answers";
import { readinesses } from "~/domain/matrix/readiness";
import type { Room } from "~/domain/programme/registrations-room.schema";
import { spheres } from "~/domain/spheres";
import { Filters } from "~/ui/filters";
import { useT } from "~/ui/language";

/** Narrows the list by what is decided and by facts of the cards. */
export function RoomFilters(props: {
  room: Room;
  regions: readonly { code: string; name: string }[];
  everything: string | null;
  path: string;
}) {
  const t = useT();
  const { room, regions, everything, path } = props;
  const named = (values: readonly string[], prefix: string) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  const choices = [
    {
      name: "decided",
      label: t("organizing-registration:filter.decided"),
      options: named(["none", "selected", "declined"], "organizing-registration:decision"),
    },
    { name: "sphere", label: t("matrix:filter.sphere"), options: named(spheres, "common:sphere") },
    {
      name: "language",
      label: t("answers:field.languages"),
      options: named(workLanguages, "answers:language"),
    },
    { name: "service", label: t("answers:field.service"), options: named(yearBands, "answers:years") },
    { name: "management", label: t("answers:field.management"), options: named(yearBands, "answers:years") },
    { name: "readiness", label: t("answers:field.readiness"), options: named(readinesses, "matrix:readiness") },
    {
      name: "region",
      label: t("answers:field.regions"),
      options: regions.map(({ code, name }) => ({ value: code, label: name })),
    },
  ] as const;
  return (
    <Filters
      kept={{ state: room.state }}
      choices={choices.map((choice) => ({ ...choice, value: room[choice.name] }))}
      more={everything ? <a href={`${path}/registrations`}>{t("organizing-registration:filter.everything")}</a> : null}
    />
  );
}
