import { nameAuthors } from "~/domain/concepts/authors";
import type { AuthorsOfConcept } from "~/domain/concepts/keeping-authors.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** The authors in their order as readers see them; beside each the pseudonym by which the others know them. */
export function AuthorList({ concept }: { concept: AuthorsOfConcept }) {
  const t = useT();
  const { code, authors, authorsSeq, open } = concept;
  const address = `/concepts/drafts/${code}/authors`;
  const move = (act: "up" | "down", at: number, who: string) => (
    <ActButton
      action={`${address}/move-${act}`}
      fields={{ place: String(at + 1), authorsSeq: String(authorsSeq) }}
      look="link"
      label={t(`coauthors:moveOne.${act}`, { name: who })}
    >
      {t(`coauthors:move.${act}`)}
    </ActButton>
  );
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {authors.map(({ shown, pseudonym, own }, at) => {
          const who = pseudonym ?? t("common:formerParticipant");
          return (
            <li key={at} className="flex gap-4 py-4">
              <span className="w-5 shrink-0 text-muted tabular-nums">{at + 1}</span>
              <div className="min-w-0">
                <p className="font-semibold wrap-anywhere">
                  {who}
                  {own && <span className="font-normal text-muted"> · {t("coauthors:you")}</span>}
                </p>
                {pseudonym && (
                  <p className="mt-1 text-small text-muted">
                    {shown.as === "pseudonym"
                      ? t("coauthors:as.pseudonym")
                      : t("coauthors:as.other", { name: nameAuthors(t, [shown]) })}
                  </p>
                )}
                <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2 empty:hidden">
                  {own && (
                    <a href={`${address}/shown`} className="py-1">
                      {t("coauthors:changeShown")}
                    </a>
                  )}
                  {open && at > 0 && move("up", at, who)}
                  {open && at < authors.length - 1 && move("down", at, who)}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      {authors.length > 1 && <p className="mt-3 max-w-[66ch] text-small text-muted">{t("coauthors:rights")}</p>}
    </>
  );
}
