import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resealedSchema } from "~/domain/organizing/contact-keys.schema";
import { findAnswerToReseal, takeResealedAnswer } from "~/domain/organizing/resealing-answers.server";
import { TextArea } from "~/forms/fields";
import { ActButton, Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { Command } from "~/ui/age-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "contact-keys:again.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", registration = "", question = "" } = params;
  const kept = await findAnswerToReseal(await context.actor(), code, { registration, question });
  return { ...kept, path: `/organize/programme/${code}/registrations/${registration}/answers/${question}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", registration = "", question = "" } = params;
  return withForm(request, resealedSchema, async (input) => {
    await takeResealedAnswer(actor, code, { registration, question }, input);
    return seeOther(`/organize/programme/${code}/registrations/${registration}/answers/${question}?done=resealed`);
  });
}

/** Sealing one answer anew with the age program: for the recovery key, and for whoever keeps keys off browsers. */
export default function AnswerAgain() {
  const t = useT();
  const { path, recipients, outdated } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  const keys = recipients.map((recipient) => `-r ${recipient}`).join(" \\\n    ");
  const command = `age -d -i key.txt answer.age |\n  age -a ${keys} \\\n    -o new.age`;
  return (
    <>
      <PageHead
        title={t("contact-keys:again.title")}
        lead={t("contact-keys:answers.again")}
        back={<a href={path}>{t("common:back")}</a>}
      />
      {outdated ? null : <Notice>{t("contact-keys:answers.current")}</Notice>}
      {recipients.length === 0 ? (
        <Notice tone="warn">{t("contact-keys:resealing.noKey")}</Notice>
      ) : (
        <>
          <p className="mb-4">{t("contact-keys:again.first")}</p>
          <ActButton action={`${path}/file`}>{t("contact-keys:open.file")}</ActButton>
          <p className="mt-6">{t("contact-keys:again.second")}</p>
          <Command>{command}</Command>
          <Form form={form} submit={t("contact-keys:again.submit")}>
            <TextArea form={form} name="sealed" label={t("contact-keys:again.sealed")} rows={8} />
          </Form>
        </>
      )}
    </>
  );
}
