import { documentBytes } from "~/domain/concepts/pictures";
import { useT } from "~/ui/language";
import { FileField } from "./fields";
import type { AppForm } from "./use-app-form";

/** The file of a text processor from which a text is taken. */
export function DocumentField({ form }: { form: AppForm }) {
  const t = useT();
  return (
    <FileField
      form={form}
      name="file"
      label={t("papers:import.file")}
      hint={t("papers:import.hint", { max: documentBytes / 1024 / 1024 })}
      accept=".docx,.odt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.oasis.opendocument.text"
    />
  );
}
