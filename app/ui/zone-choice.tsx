import { zones } from "~/domain/concepts/zones";
import { Filters } from "./filters";
import { useT } from "./language";

/** The reader's choice of a time zone: it stands in the address alone and is remembered nowhere. */
export function ZoneChoice({ zone, kept }: { zone: string; kept?: Record<string, string> }) {
  const t = useT();
  const options = zones.map((value) => ({ value, label: t(`calls:zone.${value}`) }));
  return (
    <div className="mt-10 max-w-[30rem]">
      <Filters
        choices={[{ name: "zone", label: t("programme:zone"), value: zone, options, always: true }]}
        {...(kept && { kept })}
      />
    </div>
  );
}
