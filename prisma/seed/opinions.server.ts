import { type Vote, withVote } from "../../app/domain/discussion/opinions";
import { pictureOf } from "../../app/domain/discussion/opinions-picture";
import { opinionTag } from "../../app/domain/discussion/opinions-voting.server";
import type { Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedConcept } from "./concepts.server";
import type { People } from "./people";

/** Statements, and what each of three camps says of them: a agrees, d disagrees, p passes, ? says this or that. */
const statements: readonly [words: string, camps: string][] = [
  ["Бюджэт грамады публікуецца цалкам, да апошняга дагавора.", "aaa"],
  ["Кіраўніка грамады выбіраюць жыхары наўпрост, а не дэпутаты.", "ada"],
  ["Спачатку аб’яднаць сельсаветы, і толькі потым перадаваць ім грошы.", "dap"],
  ["Не менш за палову падаходнага падатку застаецца там, дзе чалавек жыве.", "aaa"],
  ["Бедныя грамады атрымліваюць датацыю паводле формулы, а не па дамоўленасці.", "aap"],
  ["Дзяржава можа спыніць рашэнне грамады, не чакаючы суда.", "dad"],
  ["Маленькую школу закрывае толькі сход жыхароў.", "adp"],
  ["Дэпутаты малых грамад працуюць без заробку.", "?ad"],
  ["Вобласці як узровень улады больш не патрэбныя.", "add"],
  ["Старшыню раёна і надалей прызначае ўрад, прынамсі першыя гады.", "dad"],
  ["За чатыры гады перайсці да самакіравання немагчыма.", "d?a"],
  ["Навучаць людзей для грамад трэба ўжо цяпер, да рэформы.", "aaa"],
];
const camps = [26, 20, 14];
/** The last one was put up when most had voted already. */
const late = statements.length;

/** What somebody of a camp says of a statement: mostly what the camp says, now and then something else or nothing. */
function voteOf(chance: Chance, number: number, camp: number): Vote | null {
  if (chance.happens(number === late ? 0.5 : 0.12)) return null;
  const said = statements[number - 1]![1][camp]!;
  const letter = said === "?" || chance.happens(0.1) ? chance.pick(["a", "d", "p"]) : said;
  return letter === "a" ? "agree" : letter === "d" ? "disagree" : "pass";
}

/** One discussion with statements that moderators put up, sixty who voted on them, and the map of what they think. */
export async function fillOpinions(tx: Tx, concepts: readonly SeedConcept[], people: People): Promise<void> {
  const chance = new Chance("opinions");
  const one = concepts.find(
    ({ stock, language }) => stock.as === "expert" && stock.sphere === "local" && language === "be",
  )!;
  const comments = await tx.comment.findMany({
    where: { conceptId: one.id, depth: 0 },
    orderBy: { seq: "asc" },
    select: { id: true },
    take: statements.length,
  });
  await tx.opinionStatement.createMany({
    data: statements.map(([words], at) => ({
      ...{ id: chance.id(), code: chance.code(), formToken: chance.id(), conceptId: one.id, words },
      ...{ number: at + 1, place: at + 1, voted: true, commentId: at % 3 === 0 ? (comments[at]?.id ?? null) : null },
    })),
  });
  const voters = chance.shuffled(people.participants.filter(({ demo }) => !demo));
  const rows = camps.flatMap((size, camp) =>
    voters.splice(0, size).map(({ id }) => ({
      ...{ conceptId: one.id, tag: opinionTag(one.id, id), moved: false },
      votes: statements.reduce((row, _, at) => withVote(row, at + 1, voteOf(chance, at + 1, camp)), ""),
    })),
  );
  await tx.opinionVoter.createMany({ data: rows });
  const picture = pictureOf(
    rows.map(({ votes }) => ({ votes, people: 1 })),
    statements.map((_, at) => at + 1),
  );
  await tx.opinionMap.create({
    data: { conceptId: one.id, voters: rows.length, moved: 0, picture: JSON.stringify(picture) },
  });
}
