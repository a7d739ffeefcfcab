import type { ShownEndorsements } from "~/domain/concepts/endorsements";
import { useT } from "./language";

/** How many endorse something, as far as that is told; nothing where nobody does. */
export function ToldEndorsements({ endorsements }: { endorsements: ShownEndorsements }) {
  const t = useT();
  if ("count" in endorsements) return <>{t("discussion:endorse.count", { count: endorsements.count })}</>;
  return endorsements.band === "nobody" ? null : <>{t(`discussion:endorse.band.${endorsements.band}`)}</>;
}
