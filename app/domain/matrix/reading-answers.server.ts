import { allow, may, type Who } from "~/domain/permissions";
import { spheres } from "~/domain/spheres";
import type { Language } from "~/locales/t";
import { db, type Tx } from "~/platform/db.server";
import { type Answers, workLanguages } from "./answers";
import { holderTag } from "./card-holder.server";
import { named } from "./naming";

/** The actor's own answers; all are empty while there is no card. */
export async function findOwnAnswers(who: Who | null, language: Language): Promise<Answers> {
  allow(who, may.answerCard(who));
  return answersOn(db(), { holderTag: holderTag(who.id) }, language);
}

/** What stands on a card, in the order in which it is asked. Whoever calls has checked that the reader may. */
export async function answersOn(
  tx: Tx,
  card: { holderTag: string } | { number: string },
  language: Language,
): Promise<Answers> {
  const row = await tx.card.findUnique({ where: card, include: { spheres: true, languages: true, regions: true } });
  const regions = row?.regions.length ? await tx.region.findMany({ orderBy: { sort: "asc" } }) : [];
  const inOrder = <T>(keys: readonly string[], rows: T[], key: (one: T) => string) =>
    rows.sort((a, b) => keys.indexOf(key(a)) - keys.indexOf(key(b)));
  return {
    ...{ service: row?.service ?? "", management: row?.management ?? "" },
    ...{ education: row?.education ?? "", studied: row?.studied ?? "" },
    ...{ readiness: row?.readiness ?? "", relocation: row?.relocation ?? "" },
    spheres: inOrder(spheres, row?.spheres ?? [], ({ sphere }) => sphere).map(({ sphere, years }) => ({
      sphere,
      years,
    })),
    languages: inOrder(workLanguages, row?.languages ?? [], (one) => one.language).map((one) => ({
      language: one.language,
      level: one.level,
    })),
    regions: regions.flatMap((region) => {
      const own = row?.regions.find(({ regionCode }) => regionCode === region.code);
      return own ? [{ code: region.code, name: named(region, language), tie: own.tie }] : [];
    }),
  };
}
