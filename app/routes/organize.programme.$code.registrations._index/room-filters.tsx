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
  const named = (values: readonly string[], name: (value: string) => string) =>
    values.map((value) => ({ value, label: name(value) }));
  const years = (value: string) => t(`answers:years.${value}`);
  const choices = [
    {
      name: "decided",
      label: t("organizing-registration:filter.decided"),
      options: named(["none", "selected", "declined"], (value) => t(`organizing-registration:decision.${value}`)),
    },
    {
      name: "sphere",
      label: t("matrix:filter.sphere"),
      options: named(spheres, (value) => t(`common:sphere.${value}`)),
    },
    {
      name: "language",
      label: t("answers:field.languages"),
      options: named(workLanguages, (value) => t(`answers:language.${value}`)),
    },
    { name: "service", label: t("answers:field.service"), options: named(yearBands, years) },
    { name: "management", label: t("answers:field.management"), options: named(yearBands, years) },
    {
      name: "readiness",
      label: t("answers:field.readiness"),
      options: named(readinesses, (value) => t(`matrix:readiness.${value}`)),
    },
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
