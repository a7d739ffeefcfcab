import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findReviewWithRoom } from "~/domain/concepts/review-pages.server";
import { reviewPath } from "~/domain/concepts/reviews";
import { ActButton } from "~/forms/form";
import { languageName } from "~/locales/t";
import { unsent } from "~/platform/unsent";
import { CallAnswers } from "~/ui/call-answers";
import { ChangesSince } from "~/ui/changes-since";
import { GivenReviews, ScoreList } from "~/ui/given-reviews";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";
import { Remarks } from "~/ui/remarks";
import { ReviewNotes } from "~/ui/review-notes";
import { ReviewStanding } from "./standing";
import { TextToJudge } from "./text";

export const handle = page({ title: "reviews:one.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { review: unsent(await findReviewWithRoom(await context.actor(), params.code ?? "", context.language)) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>["review"]["value"];

/** A text that one was asked to judge, what one gave, and from then on what others gave and say. */
export default function ReviewOfConcept() {
  const review = useLoaderData<typeof loader>().review.value;
  const { text, language, others, said, remarks, since, concept } = review;
  const below = (
    <>
      <ChangesSince of={since} />
      <CallAnswers of={review.answers} />
      {remarks ? <Remarks of={remarks} /> : null}
      {others?.why === null ? null : <Own review={review} />}
      {others ? <GivenReviews given={others} /> : null}
      {said ? <ReviewNotes code={concept} said={said} linked /> : null}
      {review.given ? null : <Decline code={review.code} />}
    </>
  );
  const head = <Head review={review} />;
  return text ? (
    <TextToJudge head={head} language={language} text={text}>
      {below}
    </TextToJudge>
  ) : (
    <>
      {head}
      {below}
    </>
  );
}

function Head({ review }: { review: Loaded }) {
  const t = useT();
  const { title, language, sphere, submission, text, past } = review;
  return (
    <>
      <PageHead
        title={title ? <span lang={language}>{title}</span> : t(past ? "reviews:one.gone" : "reviews:list.untitled")}
        back={<a href="/reviews">{t("reviews:one.back")}</a>}
      >
        <Facts>
          {sphere ? t(`common:sphere.${sphere}`) : null}
          {languageName(language)}
          {text ? t("reviews:one.minutes", { count: text.minutes }) : null}
          {submission > 1 ? t("reviews:one.submission", { count: submission }) : null}
        </Facts>
      </PageHead>
      <ReviewStanding review={review} />
      {text ? <p className="max-w-[66ch] text-small text-muted">{t("reviews:one.hidden")}</p> : null}
    </>
  );
}

/** What one gave: of a published version, or on the text before. */
function Own({ review }: { review: Loaded }) {
  const t = useT();
  if (!review.givenOn) return null;
  return (
    <section className="mt-10">
      <h2>{t("reviews:one.own")}</h2>
      {review.advice ? <p className="mt-3 font-semibold">{t(`reviews:advice.${review.advice}`)}</p> : null}
      <SaidText html={review.commentHtml} />
      <ScoreList criteria={review.criteria} />
    </section>
  );
}

function Decline({ code }: { code: string }) {
  const t = useT();
  return (
    <details className="mt-10 max-w-[66ch] no-print">
      <summary className="linklike inline-block py-2">{t("reviews:decline.title")}</summary>
      <p className="my-3">{t("reviews:decline.means")}</p>
      <ActButton action={reviewPath(code, "decline")} look="warn">
        {t("reviews:decline.surely")}
      </ActButton>
    </details>
  );
}
