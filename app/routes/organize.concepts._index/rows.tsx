import { nameAuthors, type ShownAuthor } from "~/domain/concepts/authors";
import type { Judgement } from "~/domain/concepts/judgement.server";
import { languageName } from "~/locales/t";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Rows } from "~/ui/lists";
import { JudgementFacts } from "./judgement";

interface OnBoard {
  code: string;
  title: string;
  language: string;
  sphere: string;
  authorKind: string;
  next: boolean;
  own: boolean;
  authors: ShownAuthor[];
  submittedOn: string | null;
  publishedOn: string | null;
  judgement: Judgement | null;
}

interface Shown {
  concepts: OnBoard[];
  state: string;
  query: string;
  place: { above?: number | undefined; below?: number | undefined };
  all: boolean;
}

/** The concepts of a page; those in review can be chosen, to do something with several of them at once. */
export function BoardRows({ concepts, state, ...page }: Shown) {
  const choosing = state === "submitted" || state === "in_review";
  const rows = (
    <Rows>
      {concepts.map((concept) => (
        <BoardRow key={concept.code} concept={concept} chosen={choosing && !concept.own ? page.all : null} />
      ))}
    </Rows>
  );
  if (!choosing || concepts.every(({ own }) => own)) return rows;
  return (
    <form method="get" action="/organize/concepts/assignment">
      <AllOrNone {...page} />
      {rows}
      <Acts decided={state === "in_review"} />
    </form>
  );
}

/** The way to the same page with every box ticked, or with none. */
function AllOrNone({ query, place, all }: Omit<Shown, "concepts" | "state">) {
  const t = useT();
  const here = new URLSearchParams(query);
  for (const [name, value] of Object.entries(place)) if (value !== undefined) here.set(name, String(value));
  if (!all) here.set("all", "1");
  return (
    <p>
      <a href={`/organize/concepts?${here}`} className="inline-block py-1">
        {t(all ? "organizing-reviews:choose.none" : "organizing-reviews:choose.all")}
      </a>
    </p>
  );
}

/** What can be done with the chosen ones; each asks once more before anything is done. */
function Acts({ decided }: { decided: boolean }) {
  const t = useT();
  return (
    <div role="group" aria-label={t("organizing-reviews:choose.acts")} className="acts">
      <button className="button button-first">{t("organizing-reviews:choose.assign")}</button>
      {decided ? (
        <button className="button button-second" formAction="/organize/concepts/announcement">
          {t("organizing-reviews:choose.announce")}
        </button>
      ) : null}
    </div>
  );
}

/** One concept of the board, with a box to choose it; `chosen` is null where it cannot be chosen. */
function BoardRow({ concept, chosen }: { concept: OnBoard; chosen: boolean | null }) {
  const t = useT();
  const language = useLanguage();
  const { code, title, authors, judgement } = concept;
  return (
    <li className="flex items-start">
      {chosen === null ? null : (
        <label className="flex min-h-11 min-w-8 items-start py-1">
          <input type="checkbox" name="code" value={code} defaultChecked={chosen} className="mt-0.5 size-5 shrink-0" />
          <span className="sr-only">{t("organizing-reviews:choose.one", { title })}</span>
        </label>
      )}
      <div className="min-w-0">
        <h2 className="text-h3" lang={concept.language}>
          <a href={`/organize/concepts/${code}`}>{title}</a>
        </h2>
        <Facts>
          {t(`common:sphere.${concept.sphere}`)}
          {t(`concepts:kind.${concept.authorKind}`)}
          {languageName(concept.language)}
          {concept.next && t("concepts:state.revised")}
          {concept.own && t("organizing-reviews:row.own")}
          {authors.length > 0 && t("organizing-concepts:author", { name: nameAuthors(t, authors) })}
          {concept.submittedOn &&
            t("organizing-concepts:submittedOn", { day: formatDay(language, concept.submittedOn) })}
          {concept.publishedOn &&
            t("organizing-concepts:publishedOn", { day: formatDay(language, concept.publishedOn) })}
        </Facts>
        {judgement ? <JudgementFacts judgement={judgement} /> : null}
      </div>
    </li>
  );
}
