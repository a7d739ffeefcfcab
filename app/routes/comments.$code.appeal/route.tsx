import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appealSchema } from "~/domain/discussion/moderation.schema";
import { appeal, findToAppeal } from "~/domain/discussion/own-moderation.server";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { ModerationForm } from "~/forms/moderation-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { Judged } from "~/ui/judged";
import { useT } from "~/ui/language";
import { Decided } from "~/ui/moderation-decisions";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findToAppeal(await context.actor(), params.code ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  return withForm(request, appealSchema, async (input) => {
    await keepingWords(sayBack("appealedAlready"), () => appeal(actor, code, input));
    return seeOther(`/comments/${code}/moderation?done=appealed`);
  });
}

export default function Appeal() {
  const t = useT();
  const { comment, concept, decisions } = useLoaderData<typeof loader>();
  const last = decisions.at(-1);
  return (
    <>
      <PageHead title={t("moderation:appeal.title")} lead={t("moderation:appeal.lead")} />
      <Judged comment={comment} parent={null} concept={concept} />
      {last && (
        <Decided what={t("moderation:act.hidden")} day={last.decidedOn} reason={last.reason} words={last.words} />
      )}
      <ModerationForm
        submit={t("moderation:appeal.submit")}
        back={`/comments/${comment.code}/moderation`}
        words={{ label: t("moderation:appeal.words"), hint: t("moderation:appeal.hint") }}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
