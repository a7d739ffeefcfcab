import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineWaiting, findWaiting } from "~/domain/discussion/letting-through.server";
import { decliningSchema } from "~/domain/discussion/moderation.schema";
import { ModerationForm } from "~/forms/moderation-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { Judged } from "~/ui/judged";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "moderation:room.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findWaiting(await context.actor(), params.code ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, decliningSchema, async (input) => {
    await declineWaiting(actor, params.code ?? "", input);
    return seeOther("/organize/moderation/waiting?done=waitingDeclined");
  });
}

export default function DeclineWaiting() {
  const t = useT();
  const one = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("moderation:decline.title")} lead={t("moderation:decline.lead")} />
      <Judged {...one} stands={false} />
      <ModerationForm
        submit={t("moderation:decline.submit")}
        back="/organize/moderation/waiting"
        words={{ label: t("moderation:form.words"), hint: t("moderation:form.wordsHint") }}
        reason
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
