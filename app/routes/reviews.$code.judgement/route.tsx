import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { highestScore, lowestScore } from "~/domain/concepts/criteria";
import { reviewSchema } from "~/domain/concepts/judging.schema";
import { findReview, giveReview } from "~/domain/concepts/judging.server";
import { reviewPath } from "~/domain/concepts/reviews";
import { findKeptDraft, keepDraft } from "~/domain/kept-drafts.server";
import { fieldsIn, reviewPlace, tellsNew } from "~/domain/kept-places";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { KeptNotice } from "~/forms/keeping";
import { seeOther, withForm } from "~/forms/parse-form";
import { whenReturned } from "~/forms/returned";
import { ReviewForm, reviewValues } from "~/forms/review-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "reviews:form.title", hydrate: true, areas: ["reviews", "drafts"] });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const review = await findReview(actor, params.code ?? "", context.language);
  const { code, title, language, judged, revision } = review;
  const saved = reviewValues(review);
  const found = judged ? await findKeptDraft(actor, reviewPlace(code)) : null;
  const kept = found && tellsNew(found.fields, saved) ? found : null;
  return {
    ...{ code, title, language, judged },
    criteria: review.criteria.map(({ key, name, help, weight, language }) => ({ key, name, help, weight, language })),
    // Nobody else writes here: what one typed is given on what stands now, once one has been told that it changed.
    start: { ...saved, ...kept?.fields, revision: String(revision) },
    kept: kept && { savedOn: kept.savedOn, older: kept.revision !== revision },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code, criteria } = await findReview(actor, params.code ?? "", context.language);
  const answer = await withForm(request, reviewSchema(criteria.map(({ key }) => key)), async (input) => {
    await keepingWords(sayBack("reviewMoved"), () => giveReview(actor, code, input));
    return seeOther(`${reviewPath(code)}?done=reviewGiven`);
  });
  const keep = async (refused: Parameters<Parameters<typeof whenReturned>[1]>[0]) => {
    const { revision } = await findReview(actor, code, context.language);
    await keepDraft(actor, { place: reviewPlace(code), revision, content: fieldsIn(refused.values) });
    return { ...refused, values: { ...refused.values, revision: String(revision) } };
  };
  return whenReturned(answer, keep, reviewPath(code));
}

export default function Judgement() {
  const t = useT();
  const { code, title, language, judged, criteria, start, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("reviews:form.title")}
        lead={judged ? t("reviews:form.lead", { lowest: lowestScore, highest: highestScore }) : undefined}
        back={
          <a href={reviewPath(code)} lang={title ? language : undefined}>
            {title || t("reviews:list.untitled")}
          </a>
        }
      >
        {judged ? (
          <a href={reviewPath(code)} target="_blank" rel="noopener">
            {t("reviews:form.text")}
          </a>
        ) : null}
      </PageHead>
      {kept && !refused ? <KeptNotice place={reviewPlace(code)} savedOn={kept.savedOn} /> : null}
      {kept?.older && !refused ? <Notice tone="warn">{t("reviews:form.older")}</Notice> : null}
      {judged || refused ? null : <Notice>{t("reviews:form.closed")}</Notice>}
      {judged || refused ? <ReviewForm code={code} criteria={criteria} start={start} refused={refused} /> : null}
    </>
  );
}
