import { reviewPath } from "~/domain/concepts/reviews";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

interface Standing {
  code: string;
  state: string;
  judged: boolean;
  past: boolean;
  given: boolean;
  current: boolean;
  overdue: boolean;
  dueOn: string;
  givenOn: string | null;
  text: object | null;
  slug: string | null;
}

/** Where one's review stands, until when it is awaited, and the way to write it. */
export function ReviewStanding({ review }: { review: Standing }) {
  const t = useT();
  const language = useLanguage();
  const { code, judged, past, given, current, overdue, slug } = review;
  const day = { day: formatDay(language, given ? (review.givenOn ?? review.dueOn) : review.dueOn) };
  if (past) {
    return (
      <Notice>
        <p>{t("reviews:one.past")}</p>
        {slug ? (
          <p className="mt-2">
            <a href={`/concepts/${slug}`}>{t("reviews:one.read")}</a>
          </p>
        ) : null}
      </Notice>
    );
  }
  return (
    <Notice tone={overdue ? "warn" : "calm"}>
      {given ? (
        <p>{t(judged ? "reviews:one.given" : "reviews:one.givenClosed", day)}</p>
      ) : judged ? (
        <p>{t(overdue ? "reviews:one.overdue" : "reviews:one.due", day)}</p>
      ) : (
        <p>{t(review.text ? "reviews:one.closed" : "reviews:one.away")}</p>
      )}
      {!given && !current && review.givenOn ? <p className="mt-2">{t("reviews:one.again")}</p> : null}
      {judged ? (
        <p className="mt-3">
          <a href={reviewPath(code, "judgement")} className="button button-first">
            {t(given ? "reviews:one.change" : "reviews:one.write")}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}
