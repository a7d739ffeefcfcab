import { type Columns, Prisma, readMuch } from "~/platform/db.server";
import { yearBands } from "./answers";
import { levelsInOrder } from "./levels-in-force";
import { bitOf, codeOf, type Picture, type PictureBody } from "./picture";
import { readinesses } from "./readiness";
import { residences } from "./residence";

/** Room beyond what there is, so that single cards can change and come without all being read anew. */
const spare = 4096;

export const changeQuery = Prisma.sql`SELECT "value" FROM "Counter" WHERE "name" = 'matrix'`;
const cardColumns = Prisma.sql`"number", "residence", "service", "management" FROM "Card"`;
const choiceColumns = Prisma.sql`"cardNumber", "positionKey", "rank", "readiness" FROM "Choice"`;

/** Reads the whole matrix, as it is committed at one moment. */
export async function readPicture(): Promise<Picture> {
  return readMuch(async (rows) => {
    const all = async (query: Prisma.Sql) => {
      const found: Columns[] = [];
      for await (const some of rows(query)) found.push(...some);
      return found;
    };
    const change = Number((await all(changeQuery))[0]?.[0] ?? 0);
    const bodies = (
      await all(Prisma.sql`
        SELECT "key", "kind", "sphere", "regionCode", "districtKey", "sort", "retiredOn", "nameBe", "nameRu", "nameEn"
        FROM "Body" ORDER BY "sort", "key"`)
    ).map(bodyFrom);
    const places = new Map(bodies.map(({ key }, at) => [key, at]));
    const found = await all(Prisma.sql`
      SELECT "key", "bodyKey", "level", "seats", "retiredOn" FROM "Position" ORDER BY "sort", "key"`);
    const levels: string[] = [...new Set([...levelsInOrder(), ...found.map(([, , level]) => String(level))])];
    const positions = {
      key: found.map(([key]) => String(key)),
      at: new Map(found.map(([key], at) => [String(key), at])),
      body: Uint32Array.from(found, ([, body]) => places.get(String(body))!),
      level: Uint8Array.from(found, ([, , level]) => levels.indexOf(String(level))),
      seats: Uint32Array.from(found, ([, , , seats]) => Number(seats)),
      open: Uint8Array.from(found, ([, body, , , retired]) =>
        retired === null && bodies[places.get(String(body))!]!.open ? 1 : 0,
      ),
      candidates: new Uint32Array(found.length),
      firsts: new Uint32Array(found.length),
    };
    const [[cardCount, choiceCount] = []] = await all(Prisma.sql`
      SELECT (SELECT COUNT(*) FROM "Card"), (SELECT COUNT(*) FROM "Choice")`);
    const picture = emptyPicture(Number(cardCount) + spare, Number(choiceCount) + spare);
    Object.assign(picture, { change, bodies, levels, positions });
    const each = async (query: Prisma.Sql, take: (row: Columns) => void) => {
      for await (const some of rows(query)) some.forEach(take);
    };
    await each(Prisma.sql`SELECT ${cardColumns} ORDER BY "number"`, (row) => addCard(picture, row));
    await each(Prisma.sql`SELECT "cardNumber", "language" FROM "CardLanguage"`, ([number, language]) =>
      addLanguage(picture, String(number), String(language)),
    );
    await each(Prisma.sql`SELECT ${choiceColumns} ORDER BY "cardNumber"`, (row) => addChoice(picture, row));
    return picture;
  });
}

function bodyFrom(row: Columns): PictureBody {
  const [key, kind, sphere, regionCode, districtKey, sort, retired, nameBe, nameRu, nameEn] = row as string[];
  return {
    ...{ key: key!, kind: kind!, sphere: sphere!, regionCode: regionCode ?? null, districtKey: districtKey ?? null },
    ...{ sort: Number(sort), open: retired === null, nameBe: nameBe!, nameRu: nameRu!, nameEn: nameEn! },
  };
}

function emptyPicture(cards: number, choices: number): Pick<Picture, "cards" | "choices"> & Picture {
  return {
    ...({ change: 0, levels: [], bodies: [] } as unknown as Picture),
    cards: {
      ...{ at: new Map<string, number>(), used: 0 },
      ...{ residence: new Uint8Array(cards), service: new Uint8Array(cards), management: new Uint8Array(cards) },
      ...{ languages: new Uint16Array(cards), start: new Uint32Array(cards) },
      ...{ count: new Uint8Array(cards), room: new Uint8Array(cards) },
    },
    choices: {
      used: 0,
      position: new Uint32Array(choices),
      rank: new Uint8Array(choices),
      readiness: new Uint8Array(choices),
    },
  };
}

function addCard(picture: Picture, [number, residence, service, management]: Columns): number | null {
  const { cards } = picture;
  if (cards.used === cards.count.length) return null;
  const at = cards.used;
  cards.used += 1;
  cards.at.set(String(number), at);
  cards.residence[at] = codeOf(residences, String(residence));
  cards.service[at] = codeOf(yearBands, String(service));
  cards.management[at] = codeOf(yearBands, String(management));
  return at;
}

function addLanguage({ cards }: Picture, number: string, language: string): void {
  const at = cards.at.get(number);
  if (at !== undefined) cards.languages[at]! |= bitOf(language);
}

/** Adds a choice to the card whose choices are added last; choices of a card come together. */
function addChoice({ cards, choices, positions }: Picture, [number, key, rank, readiness]: Columns): void {
  const card = cards.at.get(String(number))!;
  if (cards.room[card] === 0) cards.start[card] = choices.used;
  const at = choices.used;
  choices.used += 1;
  const position = positions.at.get(String(key))!;
  cards.count[card]! += 1;
  cards.room[card]! += 1;
  writeChoice({ choices, positions }, at, position, Number(rank), codeOf(readinesses, String(readiness)));
}

function writeChoice(
  { choices, positions }: Pick<Picture, "choices" | "positions">,
  at: number,
  position: number,
  rank: number,
  readiness: number,
): void {
  choices.position[at] = position;
  choices.rank[at] = rank;
  choices.readiness[at] = readiness;
  positions.candidates[position]! += 1;
  if (rank === 1) positions.firsts[position]! += 1;
}

/** A card as it is committed now: its columns, languages and choices; no columns where it is gone. */
export interface CardNow {
  number: string;
  card: Columns | undefined;
  languages: Columns[];
  choices: Columns[];
}

/** Reads single cards, in one moment with whatever else is read there. */
export async function readCards(
  read: (query: Prisma.Sql) => Promise<Columns[]>,
  numbers: Iterable<string>,
): Promise<CardNow[]> {
  const cards: CardNow[] = [];
  for (const number of numbers) {
    cards.push({
      number,
      card: (await read(Prisma.sql`SELECT ${cardColumns} WHERE "number" = ${number}`))[0],
      languages: await read(Prisma.sql`SELECT "language" FROM "CardLanguage" WHERE "cardNumber" = ${number}`),
      choices: await read(Prisma.sql`SELECT ${choiceColumns} WHERE "cardNumber" = ${number}`),
    });
  }
  return cards;
}

/** Takes up a card that changed; false where there is no room or no such position, and all must be read anew. */
export function takeUp(picture: Picture, { number, card, languages, choices: now }: CardNow): boolean {
  const { cards, choices, positions } = picture;
  if (now.some(([, key]) => !positions.at.has(String(key)))) return false;
  let at = cards.at.get(number) ?? null;
  if (at !== null) {
    for (let one = cards.start[at]!; one < cards.start[at]! + cards.count[at]!; one += 1) {
      positions.candidates[choices.position[one]!]! -= 1;
      if (choices.rank[one] === 1) positions.firsts[choices.position[one]!]! -= 1;
    }
    cards.count[at] = 0;
  }
  if (!card) {
    cards.at.delete(number);
    return true;
  }
  at ??= addCard(picture, card);
  if (at === null) return false;
  cards.residence[at] = codeOf(residences, String(card[1]));
  cards.service[at] = codeOf(yearBands, String(card[2]));
  cards.management[at] = codeOf(yearBands, String(card[3]));
  cards.languages[at] = languages.reduce((bits, [language]) => bits | bitOf(String(language)), 0);
  if (cards.room[at]! < now.length) {
    if (choices.used + now.length > choices.position.length) return false;
    cards.start[at] = choices.used;
    cards.room[at] = now.length;
    choices.used += now.length;
  }
  for (const [i, [, key, rank, readiness]] of now.entries()) {
    const position = positions.at.get(String(key))!;
    writeChoice(picture, cards.start[at]! + i, position, Number(rank), codeOf(readinesses, String(readiness)));
  }
  cards.count[at] = now.length;
  return true;
}
