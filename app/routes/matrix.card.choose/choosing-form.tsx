import { readinesses } from "~/domain/matrix/readiness";
import { Hidden, Radios, Select } from "~/forms/fields";
import { Form } from "~/forms/form";
import type { Refused } from "~/forms/parse-form";
import { WhyField } from "~/forms/why-field";
import { useAppForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";

const checks = async () => (await import("~/domain/matrix/choosing.schema")).choosingSchema;

/** Readiness, place on the card, and why. */
export function ChoosingForm(props: {
  position: string;
  revision: number;
  places: number;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { position, revision, places, refused } = props;
  const start = { position, revision: String(revision), rank: String(places) };
  const form = useAppForm(checks, { start, refused });
  const ranks = Array.from({ length: places }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }));
  const options = readinesses.map((value) => ({ value, label: t(`matrix:readiness.${value}`) }));
  return (
    <Form
      form={form}
      action={`/matrix/card/choose?position=${encodeURIComponent(position)}`}
      submit={t("matrix:choose.submit")}
      labels={{ why: t("matrix:why.label") }}
      more={<a href="/matrix/card">{t("matrix:search.card")}</a>}
    >
      <Hidden form={form} name="position" />
      <Hidden form={form} name="revision" />
      <Radios form={form} name="readiness" label={t("matrix:choose.readiness")} options={options} />
      <Select
        form={form}
        name="rank"
        label={t("matrix:choose.rank")}
        hint={t("matrix:choose.rankHint")}
        options={ranks}
      />
      <WhyField form={form} />
    </Form>
  );
}
