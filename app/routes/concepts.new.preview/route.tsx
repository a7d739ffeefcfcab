import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newConceptSchema } from "~/domain/concepts/calls.schema";
import { startForCall } from "~/domain/concepts/choosing-calls.server";
import { keepReturned, newConceptStart } from "~/domain/concepts/returned-drafts.server";
import { allow, may } from "~/domain/permissions";
import { ConceptForm } from "~/forms/concept-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { whenReturned } from "~/forms/returned";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "concepts:write.newTitle" });

export async function loader({ context }: LoaderFunctionArgs) {
  return newConceptStart(await context.actor(), context.language);
}

/** Saves what was typed as a draft and shows it as it will be read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.writeConcept(actor));
  const answer = await withForm(request, newConceptSchema, async ({ call, ...draft }) => {
    const { code } = await startForCall(actor, draft, call);
    return seeOther(`/concepts/drafts/${code}/preview`);
  });
  return whenReturned(answer, (refused) => keepReturned(actor, refused), "/concepts/new");
}

export default function PreviewNewConcept() {
  const t = useT();
  return (
    <>
      <PageHead title={t("concepts:write.newTitle")} />
      <ConceptForm start={useLoaderData<typeof loader>().start} refused={useActionData<typeof action>()} />
    </>
  );
}
