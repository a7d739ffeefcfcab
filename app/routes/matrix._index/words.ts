import type { ShownCell } from "~/domain/matrix/reading-pictures.server";
import { formatNumber, formatShare } from "~/locales/format";
import type { Language, T } from "~/locales/t";

/** What a row is called: by the catalogue, or by the words of the interface. */
export function nameOf(t: T, { table, key, name }: Pick<ShownCell, "table" | "key" | "name">): string {
  if (name !== null) return name;
  return table === "spheres" ? t(`common:sphere.${key}`) : table === "levels" ? t(`matrix:level.${key}`) : key;
}

/** The figure of a row: people about, a share, or that it is hidden. */
export function figureOf(t: T, language: Language, { said }: Pick<ShownCell, "said">): string {
  if (!said) return t("picture:hidden");
  if (said.people !== undefined) return formatNumber(language, said.people);
  if (said.share === 0) return t("picture:under");
  return said.share === 100 ? t("picture:over") : formatShare(language, (said.share ?? 0) / 100);
}
