import { useT } from "~/ui/language";
import { FileField, Hidden } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { plainForm } from "./use-app-form";

/** A video to be brought. Larger than this nothing is taken, and the form says so before. */
export function VideoUpload({
  formToken,
  megabytes,
  back,
  refused,
}: {
  formToken: string;
  megabytes: number;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const form = plainForm({ start: { formToken }, refused });
  return (
    <Form
      form={form}
      submit={t("organizing-interviews:video.submit")}
      files
      more={<a href={back}>{t("common:back")}</a>}
    >
      {/* Before the file, so that the server knows what it belongs to when that begins to come. */}
      <Hidden form={form} name="formToken" />
      <FileField
        form={form}
        name="file"
        label={t("organizing-interviews:video.file")}
        hint={t("organizing-interviews:video.hint", { max: megabytes })}
        accept="video/mp4,video/webm"
      />
    </Form>
  );
}
