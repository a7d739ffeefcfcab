import { allow, may, type Who } from "~/domain/permissions";
import type { Language } from "~/locales/t";
import { db } from "~/platform/db.server";
import { holderTag } from "./card-holder.server";
import { named, titled } from "./naming";
import { lineOf } from "./position-line";
import { readShortages } from "./shortage.server";
import { basisOf, type Profile, someOf, suggest, type Suggested } from "./suggesting";

async function profileOf(who: Who): Promise<Profile & { number: string }> {
  const card = await db().card.findUnique({
    where: { holderTag: holderTag(who.id) },
    include: { spheres: true, regions: true, choices: { include: { position: { include: { body: true } } } } },
  });
  return {
    number: card?.number ?? "",
    spheres: card?.spheres ?? [],
    regions: card?.regions ?? [],
    management: card?.management ?? "",
    education: card?.education ?? "",
    studied: card?.studied ?? "",
    relocation: card?.relocation ?? "",
    chosen: (card?.choices ?? []).map(({ position: { key, titleBe, level, body } }) => {
      return { key, titleBe, level, kind: body.kind, sphere: body.sphere, regionCode: body.regionCode };
    }),
  };
}

/** Places to fall back upon where somebody has just chosen one. */
const spare = 3;

/**
 * Positions in shortage that suit the actor's card, best first, with what to say of why: of other people it tells
 * nothing but that nobody has chosen them.
 */
export async function listSuggestions(
  who: Who | null,
  { most, places }: { most: number; places: number },
  language: Language,
) {
  allow(who, may.holdCard(who));
  const [{ number, ...profile }, groups] = await Promise.all([profileOf(who), readShortages()]);
  const own = new Set(profile.chosen.map(({ key }) => key));
  const chosen = suggest(groups, profile, most).map(({ group, fits }) => {
    const keys = group.empty.filter((key) => !own.has(key));
    return { group, fits, keys: someOf(keys, number, places + spare) };
  });
  const rows = await db().position.findMany({
    where: {
      key: { in: chosen.flatMap(({ keys }) => keys) },
      ...{ candidateCount: 0, retiredOn: null, body: { retiredOn: null } },
    },
    include: { body: true },
  });
  const regions = await db().region.findMany();
  return {
    basis: basisOf(profile),
    suggestions: chosen.flatMap(({ group, fits, keys }) => {
      const shown = keys.flatMap((key) => rows.filter((row) => row.key === key)).slice(0, places);
      if (!shown[0]) return [];
      const region = regions.find(({ code }) => code === group.regionCode);
      const suggestion: Suggested = {
        title: titled(shown[0], language),
        region: region ? named(region, language) : null,
        ...{ kind: group.kind, sphere: group.sphere, level: group.level, inDistricts: group.inDistricts },
        ...{ total: group.total, empty: group.empty.length, fits },
        positions: shown.map((row) => lineOf(row, language)),
      };
      return [suggestion];
    }),
  };
}
