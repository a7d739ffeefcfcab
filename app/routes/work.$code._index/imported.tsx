import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

/** How the import of a large file ended. */
export function Imported({ result }: { result: string }) {
  const t = useT();
  const { import: code, applied } = JSON.parse(result) as { import: string; applied: boolean };
  return (
    <>
      <Notice tone={applied ? "calm" : "warn"}>
        {t(applied ? "done:act.catalogueImported" : "catalogue:report.renewed")}
      </Notice>
      <p>
        <a href={`/organize/catalogue/import/${code}`}>{t("catalogue:report.title")}</a>
      </p>
    </>
  );
}
