import { Chance, Deck } from "./chance";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import { stock, type Language, type Person } from "./people";
import { commentHtml } from "./rendering.server";
import { size } from "./size";
import type { ExpertSphere } from "./stock/stock";

export interface SeedComment {
  id: string;
  code: string;
  formToken: string;
  parent: SeedComment | null;
  root: SeedComment | null;
  depth: number;
  seq: number;
  rootNumber: number | null;
  author: Person;
  language: Language;
  body: string;
  bodyHtml: string;
  writtenOn: string;
  /** Direct replies; and all of its thread, for a root. */
  replyCount: number;
  threadSize: number;
}

type Said = "agreeing" | "disagreeing" | "asking" | "answering";

/** The discussion of one expert concept, oldest comment first. */
export function inventDiscussion(concept: SeedConcept, participants: readonly Person[]): SeedComment[] {
  const sphere = concept.stock.sphere as ExpertSphere;
  const count: number = size.comments[sphere];
  const chance = new Chance(`discussion/${sphere}`);
  const writing = writer(chance, sphere);
  const voices = lively(participants);
  const roots = Math.round(count / 2);
  const turns = [true, ...chance.shuffled(Array.from({ length: count - 1 }, (_, i) => i < roots - 1))];
  const comments: SeedComment[] = [];
  let rootNumber = 0;

  turns.forEach((isRoot, index) => {
    const writtenOn = daysAfter(concept.publishedOn!, Math.floor((index / count) * Math.sqrt(index / count) * 68));
    const parent = isRoot ? null : chance.weighted(comments, (one) => pull(one, index));
    const asked = parent?.body.includes("?") ?? false;
    const expertAnswers =
      parent !== null &&
      parent.author.id !== concept.author.id &&
      !comments.some((one) => one.parent === parent && one.author.id === concept.author.id) &&
      chance.happens(asked ? 0.45 : 0.06);
    const language =
      expertAnswers || chance.happens(0.56) ? concept.language : chance.pick(["be", "ru", "en"] as const);
    const beside = comments.filter((one) => one.parent !== null && one.parent === parent);
    const silent = [parent, comments.at(-1), ...beside].flatMap((one) => one?.author.id ?? []);
    const author = expertAnswers ? concept.author : voice(chance, voices, language, writtenOn, silent);
    const body = parent ? writing.reply(language, saying(chance, asked, expertAnswers)) : writing.root(language);
    if (parent) {
      parent.replyCount += 1;
      (parent.root ?? parent).threadSize += 1;
    }
    comments.push({
      id: chance.id(),
      code: chance.code(),
      formToken: chance.id(),
      parent,
      root: parent ? (parent.root ?? parent) : null,
      depth: parent ? parent.depth + 1 : 0,
      seq: index + 1,
      rootNumber: parent ? null : (rootNumber += 1),
      author,
      language,
      body,
      bodyHtml: commentHtml(body),
      writtenOn,
      replyCount: 0,
      threadSize: 0,
    });
  });
  return comments;
}

/** What is fresh, what asks and what others have answered draws replies; the third level takes none. */
function pull(one: SeedComment, now: number): number {
  if (one.depth === 2) return 0;
  const fresh = 0.2 + 6 / (now - one.seq + 4);
  return fresh * (1 + one.replyCount * 0.7) * (one.body.includes("?") ? 1.8 : 1) * (one.depth === 1 ? 1.4 : 1);
}

function saying(chance: Chance, asked: boolean, expert: boolean): Said {
  if (asked && (expert || chance.happens(0.6))) return "answering";
  if (expert) return "agreeing";
  return chance.weighted(["agreeing", "disagreeing", "asking"] as const, (said) => (said === "asking" ? 3 : 4));
}

/** Those who write: every fourth participant or so, a few of them often. */
function lively(participants: readonly Person[]): { person: Person; weight: number }[] {
  const chance = new Chance("voices");
  return participants.flatMap((person) => {
    const weight = 1 / (0.06 + chance.next());
    return person.demo ? [{ person, weight: 4 }] : chance.happens(0.28) ? [{ person, weight }] : [];
  });
}

/** Who speaks: somebody admitted by then who writes in this language, and none of those who just spoke here. */
function voice(
  chance: Chance,
  voices: readonly { person: Person; weight: number }[],
  language: Language,
  day: string,
  silent: readonly string[],
): Person {
  const present = voices.filter(({ person }) => person.admittedOn! < day && !silent.includes(person.id));
  const own = present.filter(({ person }) => person.language === language);
  return chance.weighted(own.length > 0 ? own : present, (one) => one.weight).person;
}

/** Composes texts, no two of them the same. */
function writer(chance: Chance, sphere: ExpertSphere) {
  const decks = new Map<string, Deck<string>>();
  const deal = (name: string, texts: readonly string[]) => {
    const deck = decks.get(name) ?? new Deck(chance, texts);
    decks.set(name, deck);
    return deck.deal();
  };
  const used = new Set<string>();
  const fresh = (compose: (attempt: number) => string): string => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const text = compose(attempt);
      if (used.has(text)) continue;
      used.add(text);
      return text;
    }
    throw new Error(`The stock of texts about ${sphere} is too small.`);
  };
  const thought = (language: Language) => {
    const { arguments: bySphere, general } = stock[language].comments;
    return deal(`${language}/thoughts`, [...bySphere[sphere], ...general]);
  };
  return {
    root: (language: Language) =>
      fresh(() => {
        const { openings, closings } = stock[language].comments;
        const parts = [thought(language)];
        if (chance.happens(0.6)) parts.unshift(deal(`${language}/openings`, openings));
        const end = chance.happens(0.45) ? deal(`${language}/closings`, closings) : "";
        if (!end) return parts.join(" ");
        return parts.join(" ") + (chance.happens(0.4) ? "\n\n" : " ") + end;
      }),
    reply: (language: Language, said: Said) =>
      fresh((attempt) => {
        const start = deal(`${language}/${said}`, stock[language].replies[said]);
        const more = attempt > 0 || chance.happens(0.18);
        return more && said !== "asking" ? `${start}\n\n${thought(language)}` : start;
      }),
  };
}
