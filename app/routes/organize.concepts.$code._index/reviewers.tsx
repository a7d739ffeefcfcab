import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";

interface Request {
  code: string;
  reviewer: string;
  given: boolean;
  dueOn: string;
  overdue: boolean;
  endable: boolean;
}

/** Who was asked to judge the text, who has done it, and what is overdue; the ways to ask more and to take back. */
export function Reviewers(props: { code: string; state: string; requests: Request[]; decided: boolean }) {
  const t = useT();
  const { code, state, requests, decided } = props;
  const open = !decided && (state === "submitted" || state === "in_review");
  if (!open && requests.length === 0) return null;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2>{t("organizing-reviews:reviewers.title")}</h2>
      {requests.length === 0 ? (
        <p className="mt-2 text-muted">{t("organizing-reviews:reviewers.none")}</p>
      ) : (
        <ul className="mt-3">
          {requests.map((request) => (
            <Asked key={request.code} concept={code} request={request} open={open} />
          ))}
        </ul>
      )}
      {open ? (
        <p className="mt-3">
          <a href={`/organize/concepts/assignment?code=${code}`} className="inline-block py-1">
            {t(requests.length === 0 ? "organizing-reviews:choose.assign" : "organizing-reviews:reviewers.more")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** One who was asked, and how it stands. */
function Asked({ concept, request, open }: { concept: string; request: Request; open: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { code, given, overdue, endable } = request;
  const reviewer = request.reviewer || t("organizing-reviews:reviewers.former");
  const path = `/organize/concepts/${concept}/requests/${code}`;
  const day = formatDay(language, request.dueOn);
  const change = t("organizing-reviews:reviewers.change");
  const takeBack = t("organizing-reviews:reviewers.takeBack");
  return (
    <li className="border-t border-line py-3">
      <p className="font-semibold">{reviewer}</p>
      <Facts>
        {given ? (
          t("organizing-reviews:reviewers.given")
        ) : overdue ? (
          <strong className="text-warn">{t("organizing-reviews:reviewers.overdue", { day })}</strong>
        ) : (
          t("organizing-reviews:reviewers.due", { day })
        )}
      </Facts>
      {open && !given ? (
        <div className="mt-1 flex flex-wrap items-baseline gap-x-6 text-small">
          <a href={`${path}/due`} aria-label={`${change}: ${reviewer}`} className="py-1">
            {change}
          </a>
          {endable ? (
            <ActButton action={`${path}/removal`} look="link" label={`${takeBack}: ${reviewer}`}>
              {takeBack}
            </ActButton>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
