import { pictureBytes } from "~/domain/concepts/pictures";
import { FileField, Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import type { Refused } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";

/** A new picture with its description. */
export function PictureForm({ formToken, refused }: { formToken: string; refused?: Refused }) {
  const t = useT();
  const form = plainForm({ start: { formToken, alternative: "" }, refused });
  const hint = { max: pictureBytes / 1024 / 1024, pixels: 25, width: 1600 };
  return (
    <section className="mt-10">
      <h2>{t("papers:pictures.add")}</h2>
      <Form form={form} submit={t("papers:pictures.submit")} files>
        <Hidden form={form} name="formToken" />
        <FileField
          form={form}
          name="file"
          label={t("papers:pictures.file")}
          hint={t("papers:pictures.hint", hint)}
          accept="image/png,image/jpeg,image/webp"
        />
        <TextField
          form={form}
          name="alternative"
          label={t("papers:pictures.alternative")}
          hint={t("papers:pictures.alternativeHint")}
        />
      </Form>
    </section>
  );
}
