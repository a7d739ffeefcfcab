import { useT } from "~/ui/language";
import { TextArea } from "./fields";
import type { AppForm } from "./use-app-form";

/** Why an organizer asks for a bulk export: what the one who allows it reads. */
export function ExportReason({ form }: { form: AppForm }) {
  const t = useT();
  return (
    <TextArea
      form={form}
      name="reason"
      label={t("exports:asking.reason")}
      hint={t("exports:asking.reasonHint")}
      rows={4}
    />
  );
}
