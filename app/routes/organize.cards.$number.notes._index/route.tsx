import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteSchema } from "~/domain/matrix/candidacies.schema";
import { listNotes, noteOnCard } from "~/domain/matrix/noting-cards.server";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { placeAsked, seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { Notes } from "./notes";

export const handle = page({ title: ({ number }: { number: string }, t) => t("candidates:notes.title", { number }) });

/** A card number that stays in one line. */
const unbroken = (number: string) => number.replaceAll("-", "\u2011");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const before = placeAsked(request, "before");
  const list = await listNotes(await context.actor(), params.number ?? "", before);
  return { ...list, first: !before, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const number = params.number ?? "";
  return withForm(request, noteSchema, async (input) => {
    await noteOnCard(actor, number, input);
    return seeOther(`/organize/cards/${encodeURIComponent(number)}/notes?done=noted`);
  });
}

/** What organizers note on a card for each other, and its holder gets with their data. */
export default function NotesOnCard() {
  const t = useT();
  const { number, notes, next, first, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const here = `/organize/cards/${number}/notes`;
  const kept = refused && { ...refused, values: { ...refused.values, formToken } };
  const form = plainForm({ start: { formToken }, refused: kept });
  return (
    <>
      <PageHead
        title={t("candidates:notes.title", { number: unbroken(number) })}
        lead={t("candidates:notes.lead")}
        back={<a href={`/organize/cards/${number}`}>{t("candidates:card", { number })}</a>}
      />
      <Notice tone="warn">{t("candidates:notes.holderReads")}</Notice>
      <Form form={form} submit={t("candidates:notes.submit")}>
        <Hidden form={form} name="formToken" />
        <TextArea
          form={form}
          name="body"
          rows={4}
          label={t("candidates:notes.body")}
          hint={t("candidates:notes.hint")}
        />
      </Form>
      {notes.length === 0 ? <Empty>{t("candidates:notes.none")}</Empty> : <Notes number={number} notes={notes} />}
      <Ways first={first ? null : here} next={next ? `${here}?before=${next}` : null} />
    </>
  );
}
