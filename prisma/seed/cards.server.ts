import { holderTag, newCardNumber } from "../../app/domain/matrix/card-holder.server";
import { inventAnswers, inventWhys, noAnswers, type SeedAnswers } from "./answers";
import { Chance } from "./chance";
import type { Choice } from "./choices";
import { size } from "./size";

export interface SeedCard {
  number: string;
  holderTag: string;
  residence: "in_belarus" | "abroad" | "unsaid";
  revision: number;
  choices: (Choice & { why: string })[];
  answers: SeedAnswers;
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
  // A generator of its own, and dealt with the choices: what is answered belongs to a card, never to an account.
  const talking = new Chance("answers");
  const answers = inventAnswers(talking, contents.length);
  const contentsOf = (choices: Choice[], i: number) => {
    const whys = inventWhys(talking, choices.length);
    return { choices: choices.map((choice, at) => ({ ...choice, why: whys[at]! })), answers: answers[i]! };
  };
  const dealt = chance
    .shuffled(contents)
    .map(({ residence, choices }, i) => ({ residence, ...contentsOf(choices, i) }));
  const tags = participants.map(holderTag).sort();

  for (const id of mustChoose) {
    // A demonstration account shows a filled card: it trades one with few choices or no answers with the next full one.
    const own = tags.indexOf(holderTag(id));
    const taken = mustChoose.map((other) => tags.indexOf(holderTag(other)));
    const full = ({ choices, answers }: (typeof dealt)[number]) => choices.length >= 3 && answers !== noAnswers;
    if (full(dealt[own]!)) continue;
    for (let step = 1; step < tags.length; step += 1) {
      const next = (own + step) % tags.length;
      if (taken.includes(next) || !full(dealt[next]!)) continue;
      [dealt[own], dealt[next]] = [dealt[next]!, dealt[own]!];
      break;
    }
  }

  const numbers = new Set<string>();
  while (numbers.size < participants.length + applicants.length) numbers.add(newCardNumber());
  const number = [...numbers];
  const cards = tags.map((tag, i): SeedCard => {
    const { choices } = dealt[i]!;
    return { number: number.pop()!, holderTag: tag, revision: choices.length, ...dealt[i]! };
  });
  const asides = applicants.map(holderTag).sort();
  const abroad = Math.round(asides.length * 0.7);
  return cards.concat(
    asides.map((tag, i) => {
      const residence = i < abroad ? "abroad" : "unsaid";
      return { number: number.pop()!, holderTag: tag, residence, revision: 0, choices: [], answers: noAnswers };
    }),
  );
}
