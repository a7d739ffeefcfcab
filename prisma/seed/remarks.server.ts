import { sectionOf } from "../../app/domain/concepts/sections";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedConcept } from "./concepts.server";
import type { People } from "./people";
import { commentHtml } from "./rendering.server";
import { keepFirstSubmission } from "./submitted-texts.server";

interface Words {
  section: string;
  body: string;
  answer?: string;
}

/** What the authors of the returned concept are asked to mend; some of it is answered. */
const sent: Words[] = [
  {
    section: "",
    body: "Тэкст добры. Не хапае аднаго: хто і калі робіць першы крок, калі закон прымуць заўтра.",
  },
  {
    section: "text-дзённы-цэнтр",
    body: "Патлумачце, як вырашаецца, хто мае права на месца, калі ахвотных больш, чым месцаў. **Чарга або патрэба?**",
    answer:
      "Патрэба. У тэксце новы абзац: месца дае камісія грамады паводле ступені патрэбы, чарга толькі сярод роўных.",
  },
  {
    section: "text-грошы",
    body: "Дадайце хаця б прыблізны разлік на адзін цэнтр: персанал, харчаванне, транспарт. Якую долю плаціць сям’я?",
  },
  {
    section: "text-якасць",
    body: "Хто адказвае за кантроль, калі цэнтр адкрывае прыватная асоба?",
    answer:
      "Той самы орган, што і за дзяржаўныя: рада наведнікаў і раённая інспекцыя. Пра гэта новы сказ у канцы раздзела.",
  },
];

/** What is written on a concept in review and has not gone to its author. */
const waiting: Words[] = [
  {
    section: "text-независимый-орган-по-жалобам",
    body: "Кто назначает следователей этого органа? Пока он зависит от того, кого проверяет.",
  },
  {
    section: "text-открытые-вопросы",
    body: "Часть этих вопросов уже решена в соседних странах; два примера сделали бы раздел убедительнее.",
  },
];

/** Remarks by section: on the concept that came back to its author, and on one in review. */
export async function fillRemarks(tx: Tx, concepts: readonly SeedConcept[], people: People): Promise<void> {
  const chance = new Chance("remarks");
  const [returned, judged] = ["returned", "in_review"].map((state) => concepts.find((one) => one.state === state));
  await fill(tx, chance, returned!, sent, people, true);
  await fill(tx, chance, judged!, waiting, people, false);
}

async function fill(
  tx: Tx,
  chance: Chance,
  concept: SeedConcept,
  remarks: readonly Words[],
  { staff, experts }: People,
  announced: boolean,
): Promise<void> {
  const { id: conceptId, stock } = concept;
  const place = { conceptId, forVersion: 1, submission: 1 };
  await keepFirstSubmission(tx, concept);
  const writers = [staff.find(({ pseudonym }) => pseudonym === "demo-organizer")!, experts[0]!];
  for (const [at, { section, body, answer = "" }] of remarks.entries()) {
    await tx.remark.create({
      data: {
        ...{ id: chance.id(), code: chance.code(), formToken: chance.id(), ...place },
        ...{ section, heading: section && sectionOf(stock.body, section)!.words, accountId: writers[at % 2]!.id },
        ...{ body, bodyHtml: commentHtml(body), announced, answer, answerHtml: answer && commentHtml(answer) },
        seq: await nextNumber(tx, "remark"),
      },
    });
  }
}
