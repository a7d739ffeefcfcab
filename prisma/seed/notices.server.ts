import { withNumbers } from "../../app/domain/discussion/sources";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedComment } from "./comments.server";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import { commentHtml } from "./rendering.server";

/** Demonstration accounts that have been told something. */
const told = ["demo-participant", "demo-author", "demo-expert"];

/** The most notices of one of them, and how many of these were not seen. */
const most = { notices: 12, unseen: 3 };

/** What the discussions of the demonstration came to, in the language of the concept; `@` stands for a comment. */
const summed = {
  be: "Большасць згодная з **галоўным**: пачынаць трэба з таго, што можна зрабіць за першы год @, @.\n\nСпрэчка засталася пра грошы і пра тое, хто будзе правяраць вынік @. Адны хочуць аднаго правіла для ўсіх, іншыя — выбару на месцы @.\n\nУ новай версіі тэксту адкажам на абодва пытанні.",
  ru: "Большинство согласно с **главным**: начинать нужно с того, что можно сделать за первый год @, @.\n\nСпор остался о деньгах и о том, кто будет проверять результат @. Одни хотят одного правила для всех, другие — выбора на месте @.\n\nВ новой версии текста ответим на оба вопроса.",
  en: "Most agree on **the main point**: begin with what can be done within the first year @, @.\n\nMoney, and who would check the outcome, are still argued about @. Some want one rule for all, others a choice on the spot @.\n\nThe next version of the text will answer both questions.",
};

/**
 * What members were told of, questions that were answered, and what the longest discussion came to. All of it stands on
 * the comments that are there.
 */
export async function fillNotices(
  tx: Tx,
  concepts: readonly SeedConcept[],
  discussions: readonly (readonly SeedComment[])[],
): Promise<void> {
  const all = discussions.flat();
  await answerQuestions(tx, concepts, discussions);
  for (const pseudonym of told) {
    const replies = all.filter(
      ({ parent, author }) => parent?.author.pseudonym === pseudonym && author.pseudonym !== pseudonym,
    );
    await tell(tx, pseudonym, replies.sort((a, b) => a.writtenOn.localeCompare(b.writtenOn)).slice(-most.notices));
  }
  const [longest] = concepts
    .map((concept, at) => ({ concept, comments: discussions[at] ?? [] }))
    .sort((a, b) => b.comments.length - a.comments.length);
  if (longest && longest.comments.length > 0) await sumUp(tx, longest.concept, longest.comments);
}

async function tell(tx: Tx, pseudonym: string, replies: readonly SeedComment[]): Promise<void> {
  const chance = new Chance(`notices/${pseudonym}`);
  const accountId = replies[0]?.parent?.author.id;
  if (!accountId) return;
  await tx.notice.createMany({
    data: replies.map(({ code, writtenOn }, at) => ({
      ...{ code: chance.code(), accountId, seq: at + 1, kind: "reply", subject: code, day: writtenOn },
      seen: at < replies.length - most.unseen,
    })),
  });
}

/** Roots that ask something and were answered by the author of the concept are answered questions. */
async function answerQuestions(
  tx: Tx,
  concepts: readonly SeedConcept[],
  discussions: readonly (readonly SeedComment[])[],
): Promise<void> {
  for (const [at, concept] of concepts.entries()) {
    const comments = discussions[at] ?? [];
    const asking = comments.filter(({ depth, body }) => depth === 0 && body.includes("?")).slice(0, 6);
    await tx.comment.updateMany({ where: { id: { in: asking.map(({ id }) => id) } }, data: { stance: "question" } });
    const answers = asking.flatMap((question) => {
      const answer = comments.find(({ parent, author }) => parent === question && author.id === concept.author.id);
      return answer ? [{ questionId: question.id, answerId: answer.id, markedOn: answer.writtenOn }] : [];
    });
    await tx.questionAnswer.createMany({ data: answers });
  }
}

async function sumUp(tx: Tx, concept: SeedConcept, comments: readonly SeedComment[]): Promise<void> {
  const chance = new Chance("summary");
  const sources = comments.filter(({ depth, replyCount }) => depth === 0 && replyCount > 0).slice(0, 4);
  const named = [...sources];
  const body = summed[concept.language].replace(/@/g, () => `/comments/${(named.shift() ?? sources[0]!).code}`);
  const numbers = new Map(sources.map(({ code }, at) => [code, at + 1]));
  const id = chance.id();
  await tx.discussionSummary.create({
    data: {
      ...{ id, conceptId: concept.id, seq: await nextNumber(tx, "discussionSummary"), signedAs: "authors" },
      ...{ authorId: concept.author.id, body, bodyHtml: withNumbers(commentHtml(body), "", numbers) },
      ...{ writtenOn: daysAfter(concept.publishedOn!, 75), formToken: chance.id() },
      sources: { create: sources.map((source, at) => ({ number: at + 1, commentId: source.id })) },
    },
  });
}
