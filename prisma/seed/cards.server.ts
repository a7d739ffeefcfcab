import { holderTag, newCardNumber } from "../../app/domain/matrix/card-holder.server";
import type { Chance } from "./chance";
import type { Choice } from "./choices";
import { size } from "./size";

export interface SeedCard {
  number: string;
  holderTag: string;
  residence: "in_belarus" | "abroad" | "unsaid";
  revision: number;
  choices: Choice[];
}

/**
 * Cards for the participants and for those who applied besides, with the given rows of choices on the participants'.
 * What stands on the cards is the same every time. Which of them belongs to whom is decided by the order of the
 * holders' tags, and so by the pepper: neither the database nor this source joins a card to an account.
 * Only participants say "in Belarus" here, so that the kept cards count what the community counts.
 */
export function dealCards(
  chance: Chance,
  participants: readonly string[],
  applicants: readonly string[],
  mustChoose: readonly string[],
  rows: readonly Choice[][],
): SeedCard[] {
  const contents = chance
    .shuffled(
      Array.from({ length: size.participants }, (_, i): SeedCard["residence"] =>
        i < size.inBelarus ? "in_belarus" : i < size.inBelarus + size.abroad ? "abroad" : "unsaid",
      ),
    )
    .map((residence, i) => ({ residence, choices: rows[i] ?? [] }));
  const dealt = chance.shuffled(contents);
  const tags = participants.map(holderTag).sort();

  for (const id of mustChoose) {
    // A demonstration account shows a filled card: it trades an empty or short one with the next full one.
    const own = tags.indexOf(holderTag(id));
    const taken = mustChoose.map((other) => tags.indexOf(holderTag(other)));
    if (dealt[own]!.choices.length >= 3) continue;
    for (let step = 1; step < tags.length; step += 1) {
      const next = (own + step) % tags.length;
      if (taken.includes(next) || dealt[next]!.choices.length < 3) continue;
      [dealt[own], dealt[next]] = [dealt[next]!, dealt[own]!];
      break;
    }
  }

  const numbers = new Set<string>();
  while (numbers.size < participants.length + applicants.length) numbers.add(newCardNumber());
  const number = [...numbers];
  const cards = tags.map((tag, i): SeedCard => {
    const { residence, choices } = dealt[i]!;
    return { number: number.pop()!, holderTag: tag, residence, revision: choices.length, choices };
  });
  const asides = applicants.map(holderTag).sort();
  const abroad = Math.round(asides.length * 0.7);
  return cards.concat(
    asides.map((tag, i) => {
      const residence = i < abroad ? "abroad" : "unsaid";
      return { number: number.pop()!, holderTag: tag, residence, revision: 0, choices: [] };
    }),
  );
}
