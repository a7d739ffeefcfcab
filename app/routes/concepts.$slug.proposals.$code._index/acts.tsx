import { proposalsPath } from "~/domain/concepts/proposals";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** What the reader can do with a proposal: its author takes it back, an author of the concept decides. */
export function Acts(props: { slug: string; code: string; decides: boolean; withdraws: boolean }) {
  const t = useT();
  const { slug, code, decides, withdraws } = props;
  return (
    <>
      {decides && (
        <p className="mt-8 flex flex-wrap gap-4 no-print">
          <a href={proposalsPath(slug, code, "acceptance")} className="button button-first">
            {t("proposals:one.accept")}
          </a>
          <a href={proposalsPath(slug, code, "decline")} className="button button-second">
            {t("proposals:one.decline")}
          </a>
        </p>
      )}
      {withdraws && (
        <details className="mt-8 max-w-[66ch] no-print">
          <summary className="linklike inline-block py-2">{t("proposals:one.withdraw")}</summary>
          <p className="my-3">{t("proposals:one.withdrawMeans")}</p>
          <ActButton action={proposalsPath(slug, code, "withdrawal")} look="warn">
            {t("proposals:one.withdrawSurely")}
          </ActButton>
        </details>
      )}
    </>
  );
}
