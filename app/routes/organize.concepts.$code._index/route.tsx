import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAnswersForReview } from "~/domain/concepts/answering-calls.server";
import { nameAuthors } from "~/domain/concepts/authors";
import { findDecision } from "~/domain/concepts/deciding.server";
import { listRequests } from "~/domain/concepts/requests.server";
import { findPastReview, findReviewRoom } from "~/domain/concepts/review-pages.server";
import { findConceptForReview, findNextDifference } from "~/domain/concepts/reviewing.server";
import { isRead, openActs } from "~/domain/concepts/states";
import { formatDay } from "~/locales/format";
import { languageName } from "~/locales/t";
import { unsent } from "~/platform/unsent";
import { CallAnswers } from "~/ui/call-answers";
import { StepsTaken } from "~/ui/concept-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Acts } from "./acts";
import { DecisionBox } from "./decision";
import { NextVersion } from "./next-version";
import { AudienceNow } from "./publishing";
import { Reviewers } from "./reviewers";
import { Room } from "./room";
import { Text } from "./text";

export const handle = page({ title: "organizing-concepts:one.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findConceptForReview(actor, params.code!);
  const { code, state, reading, next } = concept;
  const [answers, requests, decision, room] = await Promise.all([
    findAnswersForReview(actor, code, context.language),
    listRequests(actor, code),
    findDecision(actor, code),
    concept.own ? null : (isRead(state) ? findPastReview : findReviewRoom)(actor, code, context.language),
  ]);
  return {
    ...{ concept, answers, requests, decision, room: room && unsent(room) },
    acts: concept.own ? [] : openActs(actor, { authors: [], state, reading }),
    difference: next && unsent(await findNextDifference(actor, code)),
  };
}

/** A concept with all that organizers can do to it. */
export default function ConceptForReview() {
  const t = useT();
  const language = useLanguage();
  const { concept, acts, answers, requests, decision, room, difference } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={<span lang={concept.language}>{concept.title}</span>}
        back={<a href={`/organize/concepts?state=${concept.state}`}>{t("organizing-concepts:one.back")}</a>}
      >
        <Facts>
          {t(`common:sphere.${concept.sphere}`)}
          {t(`concepts:kind.${concept.authorKind}`)}
          {languageName(concept.language)}
          {concept.authors.length > 0 && t("organizing-concepts:author", { name: nameAuthors(t, concept.authors) })}
          {concept.submittedOn &&
            t("organizing-concepts:submittedOn", { day: formatDay(language, concept.submittedOn) })}
        </Facts>
      </PageHead>
      <Notice>
        <p className="font-semibold">{t(`concepts:state.${concept.state}`)}</p>
        <p className="mt-1">
          {t(concept.own ? "organizing-concepts:one.own" : `organizing-concepts:next.${concept.state}`)}
        </p>
      </Notice>
      <DecisionBox concept={concept} decision={decision} />
      <NextVersion concept={concept} difference={difference?.value ?? null} />
      <StepsTaken steps={concept.steps} />
      <Text concept={concept} />
      <CallAnswers of={answers} />
      {concept.own ? null : (
        <>
          <Reviewers code={concept.code} state={concept.state} requests={requests} decided={decision !== null} />
          {room ? <Room code={concept.code} room={room.value} /> : null}
        </>
      )}
      <Acts concept={concept} acts={acts} decided={decision !== null} />
      <AudienceNow concept={concept} decides={!concept.own} />
    </>
  );
}
