import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { remarkSchema } from "~/domain/concepts/remarking.schema";
import { findTextToRemark, keepReturnedRemark, writeRemark } from "~/domain/concepts/remarking.server";
import { remarksPath } from "~/domain/concepts/remarks";
import { findKeptDraft } from "~/domain/kept-drafts.server";
import { remarkPlace } from "~/domain/kept-places";
import { KeptNotice } from "~/forms/keeping";
import { seeOther, withForm } from "~/forms/parse-form";
import { RemarkForm } from "~/forms/remark-form";
import { whenReturned } from "~/forms/returned";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({
  ...{ title: "remarks:title", hydrate: true, areas: ["concepts", "remarks", "drafts"] },
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const text = await findTextToRemark(actor, params.code!);
  const found = await findKeptDraft(actor, remarkPlace(text.code));
  const kept = found?.fields.body?.trim() ? found : null;
  const asked = new URL(request.url).searchParams.get("section") ?? "";
  const section = text.sections.some(({ id }) => id === asked) ? asked : "";
  const start = { section, body: "", ...kept?.fields, formToken: newToken() };
  return { ...text, start, kept: kept && { savedOn: kept.savedOn } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  const then = `${remarksPath(code)}?done=remarkSaved`;
  const answer = await withForm(request, remarkSchema, async (input) => {
    await writeRemark(actor, code, input);
    return seeOther(then);
  });
  return whenReturned(answer, (refused) => keepReturnedRemark(actor, code, refused), then);
}

export default function NewRemark() {
  const t = useT();
  const { code, title, language, judged, sections, start, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const back = remarksPath(code);
  return (
    <>
      <PageHead
        title={t("remarks:form.new")}
        lead={<span lang={language}>{title}</span>}
        back={<a href={back}>{t("remarks:room.all")}</a>}
      />
      {judged || refused ? (
        <>
          {kept && !refused ? <KeptNotice place={remarkPlace(code)} {...kept} /> : null}
          <RemarkForm code={code} sections={sections} start={start} back={back} refused={refused} />
        </>
      ) : (
        <Notice>{t("remarks:room.closed")}</Notice>
      )}
    </>
  );
}
