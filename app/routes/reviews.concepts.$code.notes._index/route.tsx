import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listReviewNotes, writeReviewNote } from "~/domain/concepts/conferring.server";
import { reviewNoteSchema } from "~/domain/concepts/judging.schema";
import { reviewNotesPath, reviewPath } from "~/domain/concepts/reviews";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { Hidden, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { newToken } from "~/platform/crypto.server";
import { unsent } from "~/platform/unsent";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { ReviewNotes } from "~/ui/review-notes";

export const handle = page({ title: "reviews:notes.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code ?? "";
  return { code, said: unsent(await listReviewNotes(await context.actor(), code)), formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  return withForm(request, reviewNoteSchema, async (input) => {
    await keepingWords(sayBack("reviewNotesClosed"), () => writeReviewNote(actor, code, input));
    return seeOther(`${reviewNotesPath(code)}?done=reviewNoteWritten`);
  });
}

/** Where those who judge a concept, and organizers, speak about it among themselves. */
export default function NotesOfReviewers() {
  const t = useT();
  const { code, said, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = refused && { ...refused, values: { ...refused.values, formToken } };
  const form = plainForm({ start: { formToken }, refused: kept });
  const { own, open, why } = said.value;
  return (
    <>
      <PageHead
        title={t("reviews:notes.title")}
        back={
          own ? (
            <a href={reviewPath(own.code)}>{t("reviews:notes.back")}</a>
          ) : (
            <a href={`/organize/concepts/${code}`}>{t("reviews:notes.backToConcept")}</a>
          )
        }
      />
      {why ? <Empty>{t(`reviews:given.${why}`)}</Empty> : null}
      <ReviewNotes code={code} said={said.value} alone />
      {open || refused ? (
        <Form form={form} submit={t("reviews:notes.submit")}>
          <Hidden form={form} name="formToken" />
          <TextArea
            form={form}
            name="body"
            rows={4}
            label={t("reviews:notes.body")}
            hint={t("reviews:notes.bodyHint")}
          />
        </Form>
      ) : null}
    </>
  );
}
