import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newConceptSchema } from "~/domain/concepts/calls.schema";
import { startForCall } from "~/domain/concepts/choosing-calls.server";
import { keepReturned, newConceptStart } from "~/domain/concepts/returned-drafts.server";
import { conceptPlace } from "~/domain/kept-places";
import { allow, may } from "~/domain/permissions";
import { ConceptForm } from "~/forms/concept-form";
import { KeptNotice } from "~/forms/keeping";
import { seeOther, withForm } from "~/forms/parse-form";
import { whenReturned } from "~/forms/returned";
import { CallForNew } from "~/ui/call-for-new";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({
  ...{
    title: "concepts:write.newTitle",
    hydrate: true,
    areas: ["concepts", "drafts"],
  },
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = new URL(request.url).searchParams.get("call") ?? "";
  return newConceptStart(await context.actor(), context.language, call);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.writeConcept(actor));
  const answer = await withForm(request, newConceptSchema, async ({ call, ...draft }) => {
    const { code, done } = await startForCall(actor, draft, call);
    return seeOther(`/concepts/drafts/${code}/edit?done=${done}`);
  });
  return whenReturned(answer, (refused) => keepReturned(actor, refused), "/concepts/new");
}

export default function NewConcept() {
  const t = useT();
  const { start, kept, call } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("concepts:write.newTitle")} lead={t("concepts:write.newLead")} />
      <Notice tone="warn">{t("concepts:write.safety")}</Notice>
      {kept && !refused ? <KeptNotice place={conceptPlace()} {...kept} /> : null}
      <p>
        <a href="/concepts/import">{t("drafts:import")}</a>
      </p>
      {call && <CallForNew call={call} />}
      <ConceptForm start={start} refused={refused} />
    </>
  );
}
