import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { formats, takingAwaySchema } from "~/domain/concepts/taking-away.schema";
import { takeConceptsAway } from "~/domain/concepts/taking-away.server";
import { allow, may } from "~/domain/permissions";
import { spheres } from "~/domain/spheres";
import { Radios, Select } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useAppForm } from "~/forms/use-app-form";
import { languageName, languages } from "~/locales/t";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "work:take.title", hydrate: true, areas: ["work"] });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.readAsMember(actor));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, takingAwaySchema, async (input) =>
    seeOther(`/work/${await takeConceptsAway(actor, input)}`),
  );
}

const checks = async () => (await import("~/domain/concepts/taking-away.schema")).takingAwaySchema;

export default function TakingAway() {
  const t = useT();
  const form = useAppForm(checks, {
    start: { format: "html", language: "", sphere: "" },
    refused: useActionData<typeof action>(),
  });
  return (
    <>
      <PageHead title={t("work:take.title")} lead={t("work:take.lead")} />
      <Notice>{t("work:take.safety")}</Notice>
      <Form form={form} submit={t("work:take.submit")}>
        <Radios
          form={form}
          name="format"
          label={t("work:take.format")}
          options={formats.map((value) => ({
            value,
            label: t(`work:take.${value}`),
            hint: t(`work:take.${value}Hint`),
          }))}
        />
        <Select
          form={form}
          name="language"
          label={t("work:take.language")}
          options={[
            { value: "", label: t("work:take.anyLanguage") },
            ...languages.map((value) => ({ value, label: languageName(value) })),
          ]}
        />
        <Select
          form={form}
          name="sphere"
          label={t("work:take.sphere")}
          options={[
            { value: "", label: t("work:take.anySphere") },
            ...spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })),
          ]}
        />
      </Form>
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a href="/work">{t("work:all")}</a>
      </p>
    </>
  );
}
