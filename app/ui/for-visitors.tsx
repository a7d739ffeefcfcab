import { useT } from "./language";

/** What a visitor is told in place of the discussion of a concept, with the ways in. */
export function DiscussionForMembers() {
  const t = useT();
  return (
    <section aria-labelledby="discussion-title" className="mt-12 max-w-[66ch] border-t border-line pt-8 no-print">
      <h2 id="discussion-title">{t("publication:visitor.title")}</h2>
      <p className="mt-3">{t("publication:visitor.text")}</p>
      <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href="/join" className="button button-first">
          {t("publication:visitor.join")}
        </a>
        <a href="/login">{t("publication:visitor.login")}</a>
      </p>
    </section>
  );
}
