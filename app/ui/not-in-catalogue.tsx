import { useT } from "./language";
import { PageHead } from "./parts";

/** Where an address names nothing of the catalogue: what may have happened, and the ways on. */
export function NotInCatalogue() {
  const t = useT();
  return (
    <>
      <PageHead title={t("browsing:unknown.title")} lead={t("browsing:unknown.text")} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href="/matrix/positions">{t("browsing:search")}</a>
        <a href="/matrix/bodies">{t("browsing:back")}</a>
      </p>
    </>
  );
}
