import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideAppeal, findAppeal } from "~/domain/discussion/deciding-appeals.server";
import { appealDecisionSchema } from "~/domain/discussion/moderation.schema";
import { Radios, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { withModeration } from "~/forms/moderating.server";
import { plainForm } from "~/forms/use-app-form";
import { Judged } from "~/ui/judged";
import { useT } from "~/ui/language";
import { Decided } from "~/ui/moderation-decisions";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "moderation:room.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id: _id, commentId: _comment, ...asked } = await findAppeal(await context.actor(), params.code ?? "");
  return asked;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const next = "/organize/moderation/appeals?done=appealDecided";
  return withModeration(request, appealDecisionSchema, next, (input) => decideAppeal(actor, params.code ?? "", input));
}

/** An appeal, with the comment and why it was hidden: another moderator decides. */
export default function DecideAppeal() {
  const t = useT();
  const { appeal, decision, comment, concept, parent } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = plainForm({ refused });
  const back = <a href="/organize/moderation/appeals">{t("moderation:appeals.title")}</a>;
  return (
    <>
      <PageHead title={t("moderation:appeals.one")} back={back} />
      <Judged comment={comment} parent={parent} concept={concept} />
      <Decided
        what={t("moderation:act.hidden")}
        day={decision.decidedOn}
        reason={decision.reason}
        words={decision.words}
      />
      <Decided what={t("moderation:appeals.says")} day={appeal.appealedOn} words={appeal.words} />
      {appeal.state !== "open" && !refused ? (
        <Notice>{t(`moderation:one.appeal.${appeal.state}`)}</Notice>
      ) : (
        <Form form={form} submit={t("moderation:appeals.submit")}>
          <Radios
            form={form}
            name="outcome"
            label={t("moderation:appeals.outcome.label")}
            options={["upheld", "restored"].map((value) => ({
              value,
              label: t(`moderation:appeals.outcome.${value}`),
            }))}
          />
          <TextArea
            form={form}
            name="answer"
            label={t("moderation:appeals.answer")}
            hint={t("moderation:form.wordsHint")}
          />
        </Form>
      )}
    </>
  );
}
