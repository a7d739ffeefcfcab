import { mostCounted, type ShownNotice } from "~/domain/notices/kinds";
import { formatDay } from "~/locales/format";
import type { T } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { ActButton } from "./form";

/** What moderators may have done about one's comment or oneself; of anything else it is said that they decided. */
const moderated = ["hidden", "restored", "warned", "muted", "letIn", "refused", "upheld"];

/** What a notice tells. */
function told(t: T, { kind, says, count, pseudonym }: ShownNotice): string {
  if (kind === "decision") return t(`notices:decision.${says}`);
  if (kind === "moderation") return t(`notices:moderation.${moderated.includes(says) ? says : "other"}`);
  if (kind === "answered") return t(says === "answer" ? "notices:said.yourAnswer" : "notices:said.answered");
  if (kind !== "comment") return t(`notices:said.${kind}`, { pseudonym: pseudonym ?? t("common:formerParticipant") });
  return count > mostCounted
    ? t("notices:said.manyThreads", { most: mostCounted })
    : t("notices:said.threads", { count });
}

/** Notices below each other. One that was not seen is opened by an act, which notes that it was. */
export function NoticeLines({ notices }: { notices: readonly ShownNotice[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul>
      {notices.map((notice) => {
        const { code, seen, title, day, path } = notice;
        const words = told(t, notice);
        return (
          <li key={code} className="border-t border-line py-3">
            {seen ? (
              <a href={path} className="inline-block py-1">
                {words}
              </a>
            ) : (
              <>
                <b className="mr-2 text-small">{t("notices:new")}</b>
                <ActButton action={`/notices/${code}/opening`} look="link">
                  {words}
                </ActButton>
              </>
            )}
            <Facts>
              {title && <span lang={notice.language}>{title}</span>}
              {formatDay(language, day)}
            </Facts>
          </li>
        );
      })}
    </ul>
  );
}
