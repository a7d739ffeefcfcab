import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** What a moderator can do with a comment that waits. */
export function WaitingActs({ code }: { code: string }) {
  const t = useT();
  const at = `/organize/moderation/waiting/${code}`;
  return (
    <div className="flex flex-wrap items-center gap-4">
      <ActButton action={`${at}/letting-through`} look="first">
        {t("moderation:letting.through")}
      </ActButton>
      <a href={`${at}/decline`}>{t("moderation:decline.act")}</a>
    </div>
  );
}
