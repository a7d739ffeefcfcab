import { type Criterion, highestScore } from "~/domain/concepts/criteria";
import {
  type GivenReview,
  type GivenReviewsSeen,
  inTenths,
  type ReviewSummary,
  type Spread,
  weightedAverage,
} from "~/domain/concepts/reviews";
import { formatDay, formatNumber } from "~/locales/format";
import type { Language } from "~/locales/t";
import { useLanguage, useT } from "./language";
import { ListTable } from "./list-table";
import { Facts } from "./lists";
import { Paragraphs } from "./paragraphs";
import { Empty } from "./parts";
import { SaidText } from "./prose";

/** Average and spread are said to one tenth. */
const tenths = (language: Language, value: number) => formatNumber(language, inTenths(value));

/** How far scores lie from each other, by their standard deviation. Named in `reviews:given.agree`. */
function agreement(deviation: number): "close" | "apart" | "far" {
  return deviation < 0.75 ? "close" : deviation < 1.5 ? "apart" : "far";
}

/** What reviewers gave on a concept: all together in words and a table, then each review. */
export function GivenReviews({ given }: { given: GivenReviewsSeen }) {
  const t = useT();
  const { why, criteria, reviews, summary } = given;
  return (
    <section className="mt-10" aria-labelledby="given-reviews">
      <h2 id="given-reviews">{t("reviews:given.title")}</h2>
      {why ? <Empty>{t(`reviews:given.${why}`)}</Empty> : null}
      {!why && reviews.length === 0 ? <Empty>{t("reviews:given.none")}</Empty> : null}
      {reviews.length > 0 && !summary ? <p className="mt-4">{t("reviews:given.noneCurrent")}</p> : null}
      {summary ? <Together criteria={criteria} summary={summary} /> : null}
      {reviews.length > 0 ? (
        <ol className="rows mt-8">
          {reviews.map((review, at) => (
            <OneReview key={at} criteria={criteria} review={review} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

/** What the reviews of the text as it stands say together. */
function Together({ criteria, summary }: { criteria: Criterion[]; summary: ReviewSummary }) {
  const t = useT();
  const language = useLanguage();
  const { whole } = summary;
  const lines = criteria.map((criterion, at) => ({ ...criterion, spread: summary.criteria[at]?.spread ?? null }));
  return (
    <>
      <p className="mt-4 max-w-[66ch]">
        {t("reviews:given.count", { count: summary.count })}{" "}
        {whole &&
          t("reviews:given.whole", {
            ...{ average: tenths(language, whole.average), highest: highestScore },
            ...{ low: tenths(language, whole.lowest), high: tenths(language, whole.highest) },
          })}{" "}
        {t("reviews:given.advice", summary.advice)}
      </p>
      <ListTable stacks className="mt-4 max-w-[66ch]">
        <caption className="sr-only">{t("reviews:given.table")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {["criterion", "weight", "average", "range", "spread"].map((head, at) => (
              <th role="columnheader" scope="col" key={head} className={at === 0 ? undefined : "figure"}>
                {t(`reviews:given.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map(({ key, name, weight, language: lang, spread }) => (
            <Line key={key} name={<span lang={lang}>{name}</span>} weight={weight} spread={spread} />
          ))}
          <Line name={<strong>{t("reviews:given.all")}</strong>} spread={whole} />
        </tbody>
      </ListTable>
      <p className="mt-2 max-w-[66ch] text-small text-muted">{t("reviews:given.deviationHelp")}</p>
    </>
  );
}

/** How the scores by one criterion lie. */
function Line({ name, weight, spread }: { name: React.ReactNode; weight?: number; spread: Spread | null }) {
  const t = useT();
  const language = useLanguage();
  const cells: Record<string, string> = {
    weight: weight === undefined ? "" : String(weight),
    average: spread ? tenths(language, spread.average) : t("reviews:given.noScore"),
    range: spread
      ? t("reviews:given.rangeOf", { low: tenths(language, spread.lowest), high: tenths(language, spread.highest) })
      : "",
    spread: spread
      ? t("reviews:given.deviation", {
          words: t(`reviews:given.agree.${agreement(spread.deviation)}`),
          number: tenths(language, spread.deviation),
        })
      : "",
  };
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {name}
      </th>
      {Object.entries(cells).map(([head, words]) => (
        <td role="cell" className="figure tabular-nums" key={head}>
          {words ? (
            <span className="said" aria-hidden="true">
              {t(`reviews:given.${head}`)}:{" "}
            </span>
          ) : null}
          {words}
        </td>
      ))}
    </tr>
  );
}

/** One review with its scores. */
function OneReview(props: { criteria: Criterion[]; review: GivenReview }) {
  const t = useT();
  const language = useLanguage();
  const { criteria, review } = props;
  const average = weightedAverage(criteria, review.scores);
  return (
    <li>
      <h3 className="text-h3">
        {review.own ? t("reviews:given.you") : (review.reviewer ?? t("reviews:given.former"))}
      </h3>
      <Facts>
        {review.advice && (
          <strong>{t("reviews:given.advises", { advice: t(`reviews:advice.${review.advice}`) })}</strong>
        )}
        {average !== null && t("reviews:given.averageOf", { average: tenths(language, average) })}
        {review.givenOn && formatDay(language, review.givenOn)}
        {!review.current && t("reviews:given.earlier")}
      </Facts>
      {review.commentHtml ? <SaidText html={review.commentHtml} /> : null}
      <details className="mt-2">
        <summary className="linklike inline-block py-2">{t("reviews:given.scores")}</summary>
        <ScoreList
          criteria={criteria.map((criterion) => ({
            ...criterion,
            score: review.scores[criterion.key] ?? null,
            why: review.whys[criterion.key] ?? "",
          }))}
        />
      </details>
    </li>
  );
}

/** The scores of one review by the criteria, each with why. */
export function ScoreList({ criteria }: { criteria: (Criterion & { score: number | null; why: string })[] }) {
  const t = useT();
  return (
    <dl className="mt-3 max-w-[66ch]">
      {criteria.map(({ key, name, language, score, why }) => (
        <div key={key} className="border-t border-line py-3">
          <dt className="flex flex-wrap justify-between gap-x-6">
            <span className="font-semibold" lang={language}>
              {name}
            </span>
            <span className="tabular-nums">{score ?? t("reviews:given.noScore")}</span>
          </dt>
          {why ? (
            <dd className="mt-1">
              <Paragraphs text={why} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
