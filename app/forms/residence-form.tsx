import { type Residence, residences } from "~/domain/matrix/residence";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { Radios } from "./fields";
import { Form } from "./form";
import type { Refused } from "./parse-form";
import { useAppForm } from "./use-app-form";

const checks = async () => (await import("~/domain/matrix/residence.schema")).residenceSchema;

/** Where a member lives, as far as they want to say; with what is done with the answer. `back` leads away unanswered. */
export function ResidenceForm(props: {
  start: { residence: Residence };
  refused?: Refused | undefined;
  submit: string;
  back: string;
}) {
  const t = useT();
  const { start, refused, submit, back } = props;
  const form = useAppForm(checks, { start, refused });
  return (
    <>
      <Notice>{t("joining:place.kept")}</Notice>
      <Form form={form} submit={submit} more={<a href={back}>{t("common:back")}</a>}>
        <Radios
          form={form}
          name="residence"
          label={t("joining:place.label")}
          options={residences.map((value) => ({ value, label: t(`joining:place.residence.${value}`) }))}
        />
      </Form>
    </>
  );
}
