import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { columnOf, wordedIn } from "~/domain/concepts/wordings";
import { questionToChange, removeEventQuestion } from "~/domain/programme/event-questions.server";
import { seenSchema } from "~/domain/programme/registering.schema";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { type FormValues, seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-registration:questions.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", key = "" } = params;
  const row: FormValues = await questionToChange(await context.actor(), code, key);
  const words = wordedIn.flatMap((language) => {
    const text = String(row[columnOf("words", language)] ?? "");
    return text ? [{ language, text }] : [];
  });
  return { code, seen: String(row.seen), words };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", key = "" } = params;
  await questionToChange(actor, code, key);
  return withForm(request, seenSchema, async ({ seen }) => {
    await removeEventQuestion(actor, code, key, seen);
    return seeOther(`/organize/programme/${code}/questions?done=eventQuestionSaved`);
  });
}

/** What goes, before it goes. */
export default function RemoveQuestion() {
  const t = useT();
  const { code, seen, words } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/questions`;
  const form = plainForm({ start: { seen }, refused: useActionData<typeof action>() });
  const title = t("organizing-registration:questions.remove");
  return (
    <>
      <PageHead title={title} back={<a href={path}>{t("organizing-registration:questions.title")}</a>} />
      <ul>
        {words.map(({ language, text }) => (
          <li key={language} lang={language} className="border-t border-line py-2">
            {text}
          </li>
        ))}
      </ul>
      <Form form={form} submit={title} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="seen" />
      </Form>
    </>
  );
}
