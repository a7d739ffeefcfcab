import { useT } from "~/ui/language";
import { PageHead } from "~/ui/parts";

/** What to do where joining is closed, or needs an invitation that this browser does not carry. */
export function NotOpen({ obstacle }: { obstacle: "closed" | "uninvited" }) {
  const t = useT();
  return (
    <>
      <PageHead title={t("joining:account.title")} lead={t(`joining:notOpen.${obstacle}.lead`)} />
      <p className="max-w-[66ch]">{t(`joining:notOpen.${obstacle}.next`)}</p>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a href="/safety">{t("common:nav.safety")}</a>
        <a href="/addresses">{t("common:footer.addresses")}</a>
        <a href="/login">{t("joining:account.login")}</a>
      </p>
    </>
  );
}
