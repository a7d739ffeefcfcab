import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { longestBiography, publicNameSchema } from "~/domain/concepts/coauthors.schema";
import { findShowing, showByName } from "~/domain/concepts/showing-authors.server";
import { allow, may } from "~/domain/permissions";
import { PassphraseNow, useAccountLabels } from "~/forms/account-fields";
import { TextArea, TextField, Tick } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "coauthors:name.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { publicName, biography } = await findShowing(actor, params.code ?? "");
  allow(actor, may.beNamed(actor));
  return { code: params.code ?? "", start: { publicName, biography } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await findShowing(actor, code);
  return withForm(request, publicNameSchema, async (input) => {
    await showByName(actor, code, input);
    return seeOther(`/concepts/drafts/${code}/authors?done=shownChanged`);
  });
}

const meanings = ["text", "comments", "others", "back"] as const;

/** An expert stands by a concept with a public name. */
export default function Name() {
  const t = useT();
  const labels = useAccountLabels();
  const { code, start } = useLoaderData<typeof loader>();
  const form = plainForm({ start, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("coauthors:name.title")}
        lead={t("coauthors:name.lead")}
        back={<a href={`/concepts/drafts/${code}/authors/shown`}>{t("coauthors:shown.title")}</a>}
      />
      <Notice tone="warn">
        <p className="font-semibold">{t("coauthors:name.means.title")}</p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {meanings.map((one) => (
            <li key={one}>{t(`coauthors:name.means.${one}`)}</li>
          ))}
        </ul>
      </Notice>
      <Form form={form} labels={labels} submit={t("coauthors:name.submit")}>
        <TextField
          form={form}
          name="publicName"
          spellCheck={false}
          label={t("coauthors:name.name")}
          hint={t("coauthors:name.nameHint")}
        />
        <TextArea
          form={form}
          name="biography"
          rows={5}
          label={t("coauthors:name.biography")}
          hint={t("coauthors:name.biographyHint", { max: longestBiography })}
        />
        <Tick form={form} name="understood" label={t("coauthors:name.understood")} />
        <PassphraseNow form={form} />
      </Form>
    </>
  );
}
