import { differencesOf } from "../../app/domain/concepts/differences";
import { replaceSection, sectionOf, sectionsOf } from "../../app/domain/concepts/sections";
import { nextNumber, type Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedConcept } from "./concepts.server";
import { daysAfter } from "./days";
import type { Person } from "./people";
import { commentHtml, conceptHtml } from "./rendering.server";
import type { LogRow } from "./rows.server";

interface Words {
  section: string;
  from: string;
  to: string;
  reason: string;
  state: "open" | "accepted" | "declined";
  decision: string;
}

/** What others propose to change in the published concept of demo-author. */
const proposed: Words[] = [
  {
    section: "text-людзі",
    from: "Яе нельга караць за тое, што сістэма была дрэнная.",
    to: "Яна трымала клуб, пакуль сістэма яго руйнавала, і страціць яе вопыт было б памылкай.",
    reason: "Слова «караць» гучыць так, быццам нехта вінаваты. Лепш сказаць, што мы губляем без гэтых людзей.",
    state: "accepted",
    decision: "Так сапраўды лепш. Дзякуй.",
  },
  {
    section: "text-бібліятэка-трэцяе-месца",
    from: "Няхай кожны раён мае свой невялікі фонд на беларускія навінкі",
    to: "Няхай дзяржава купляе беларускія навінкі для ўсіх раёнаў адразу",
    reason: "Адна закупка на ўсю краіну таннейшая за сто дробных.",
    state: "declined",
    decision:
      "Таннейшая, але тады зноў нехта адзін вырашае, што чытаць усім. Раёны мусяць выбіраць самі; агульную скідку можна дамовіць і без агульнага спіса.",
  },
  {
    section: "text-што-можа-пайсці-не-так",
    from: "на дзесяць гадоў трэба ўвесці забарону мяняць прызначэнне без мясцовага рэферэндуму",
    to: "на дзесяць гадоў мяняць прызначэнне будынка можна толькі пасля адкрытага сходу грамады і згоды яе рады",
    reason: "Рэферэндум дзеля аднаго клуба грамадзе не па кішэні, а сход і рада ёсць ужо цяпер.",
    state: "open",
    decision: "",
  },
];

const discussed = (concepts: readonly SeedConcept[]) =>
  concepts.find(({ author, publishedOn }) => author.pseudonym === "demo-author" && publishedOn !== null)!;

const acceptedOn = (concept: SeedConcept) => daysAfter(concept.publishedOn!, 90);

/** The entry of the log on the accepted one. */
export function entryOfProposal(concepts: readonly SeedConcept[]): LogRow {
  const concept = discussed(concepts);
  return {
    ...{ day: acceptedOn(concept), actorId: concept.author.id, verb: "proposal.accepted" },
    ...{ subjectKind: "concept", subject: concept.code, detail: "" },
  };
}

/** One proposal that was accepted and became a version, one that was declined, one that waits. */
export async function fillProposals(
  tx: Tx,
  concepts: readonly SeedConcept[],
  participants: readonly Person[],
): Promise<void> {
  const chance = new Chance("proposals");
  const concept = discussed(concepts);
  const { current } = await tx.concept.findUniqueOrThrow({ where: { id: concept.id }, include: { current: true } });
  const demo = participants.find(({ pseudonym }) => pseudonym === "demo-participant")!;
  const others = participants.filter(
    (one) => !one.demo && one.language === "be" && one.admittedOn! < concept.publishedOn!,
  );
  const body = current!.body;
  for (const [at, { section, from, to, reason, state, decision }] of proposed.entries()) {
    const { source, words } = sectionOf(body, section)!;
    const after = source.replace(from, to);
    const decidedOn = state === "open" ? null : daysAfter(acceptedOn(concept), at);
    const versionId = state === "accepted" ? chance.id() : null;
    if (versionId) {
      const text = replaceSection(body, section, after)!;
      const written = { body: text, bodyHtml: conceptHtml(text) };
      const { title, summary, conceptId, number } = current!;
      await tx.conceptVersion.create({
        data: {
          ...{ id: versionId, conceptId, number: number + 1, title, summary, ...written, publishedOn: decidedOn! },
          laterSeq: await nextNumber(tx, "conceptLaterVersion"),
        },
      });
      await tx.concept.update({ where: { id: conceptId }, data: { ...written, currentId: versionId } });
    }
    await tx.proposal.create({
      data: {
        ...{ id: chance.id(), code: chance.code(), formToken: chance.id(), conceptId: concept.id, versionId },
        ...{ proposerId: state === "declined" ? demo.id : chance.pick(others).id },
        ...{ seq: await nextNumber(tx, "proposal"), section, heading: words },
        place: sectionsOf(body).findIndex(({ id }) => id === section),
        ...{ before: source, after, difference: JSON.stringify(differencesOf(source, after)) },
        ...{ reason, reasonHtml: commentHtml(reason), creditAs: "pseudonym", state },
        ...{ proposedOn: daysAfter(concept.publishedOn!, 82 + at * 2), decidedOn },
        ...{ decision, decisionHtml: decision && commentHtml(decision) },
      },
    });
  }
  const openChanges = proposed.filter(({ state }) => state === "open").length;
  await tx.concept.update({ where: { id: concept.id }, data: { openChanges } });
}
