import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** What a moderator can do with a comment and its author. */
export function Acts(props: {
  comment: { code: string; state: string };
  reports: unknown[];
  named: boolean;
  seen: number;
}) {
  const t = useT();
  const { comment, reports, named, seen } = props;
  const at = `/organize/moderation/comments/${comment.code}`;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-4">
      {comment.state === "hidden" ? (
        <a href={`${at}/restoration`} className="button button-first">
          {t("moderation:restoration.act")}
        </a>
      ) : (
        <a href={`${at}/hiding`} className="button button-first">
          {t("moderation:hiding.act")}
        </a>
      )}
      {comment.state === "visible" && reports.length > 0 && (
        <ActButton action={`${at}/keeping`} fields={{ seen: String(seen) }}>
          {t("moderation:one.keep")}
        </ActButton>
      )}
      {named && (
        <>
          <a href={`${at}/warning`}>{t("moderation:warning.act")}</a>
          <a href={`${at}/mute`}>{t("moderation:mute.act")}</a>
        </>
      )}
    </div>
  );
}
