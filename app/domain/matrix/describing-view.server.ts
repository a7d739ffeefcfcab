import { allow, may, type Who } from "~/domain/permissions";
import { type Language, translator } from "~/locales/t";
import { db } from "~/platform/db.server";
import type { GridFilter } from "./filters.schema";
import { named } from "./naming";

/** What a view of the matrix keeps to, in words, a line for each condition; none of the whole matrix. */
export async function describeView(who: Who | null, filter: GridFilter, language: Language): Promise<string[]> {
  allow(who, may.organize(who));
  const t = translator(language);
  const { kind, region, level, sphere, scope, district, body } = filter;
  const [inRegion, inDistrict, ofBody] = await Promise.all([
    region && region !== "none" ? db().region.findUnique({ where: { code: region } }) : null,
    district ? db().district.findUnique({ where: { key: district } }) : null,
    body ? db().body.findUnique({ where: { key: body } }) : null,
  ]);
  const is = (name: string, value: string) => t("organizing-matrix:file.condition", { name, value });
  const years = (name: "service" | "management") =>
    filter[name] && is(t(`organizing-matrix:people.${name}`), t(`answers:years.${filter[name]}`));
  return [
    kind && is(t("matrix:filter.kind"), t(`matrix:kind.${kind}`)),
    region && is(t("matrix:filter.region"), inRegion ? named(inRegion, language) : t("matrix:noRegion")),
    level && is(t("matrix:filter.level"), t(`matrix:level.${level}`)),
    sphere && is(t("matrix:filter.sphere"), t(`common:sphere.${sphere}`)),
    scope && t("organizing-matrix:file.scope"),
    district && t("organizing-matrix:file.district", { name: inDistrict ? named(inDistrict, language) : district }),
    body && t("organizing-matrix:file.body", { name: ofBody ? named(ofBody, language) : body }),
    filter.readiness && is(t("organizing-matrix:people.readiness"), t(`matrix:readiness.${filter.readiness}`)),
    filter.residence && is(t("organizing-matrix:people.residence"), t(`matrix:residence.${filter.residence}`)),
    filter.language && is(t("organizing-matrix:people.language"), t(`answers:language.${filter.language}`)),
    years("service"),
    years("management"),
  ].filter((words): words is string => Boolean(words));
}
