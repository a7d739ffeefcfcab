import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { previewSchema } from "~/domain/concepts/proposals.schema";
import { findSectionToChange, previewProposal } from "~/domain/concepts/proposing.server";
import { withPreview } from "~/forms/parse-form";
import { ProposalForm } from "~/forms/proposal-form";
import { newToken } from "~/platform/crypto.server";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";

export const handle = page({ title: "proposals:preview.title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const [section, version] = [query.get("section") ?? "", query.get("version") ?? ""];
  const asked = await findSectionToChange(await context.actor(), params.slug ?? "", section, version);
  return { asked, formToken: newToken() };
}

/** Shows the words as they would be read; nothing is kept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withPreview(request, previewSchema, (input) => previewProposal(actor, params.slug ?? "", input));
}

export default function PreviewProposal() {
  const t = useT();
  const { asked, formToken } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const preview = sent && "shown" in sent ? sent.shown : null;
  return (
    <>
      <PageHead
        title={t(preview ? "proposals:preview.title" : "proposals:new.title")}
        lead={preview && t("proposals:preview.lead")}
        back={
          <a href={`/concepts/${asked.slug}`} lang={asked.language}>
            {asked.title}
          </a>
        }
      />
      {preview && (
        <>
          <section>
            <h2 className="text-h3">{t("proposals:preview.differs")}</h2>
            <DifferencesLegend />
            <Differences changes={preview.changes} lang={preview.language} />
          </section>
          <section className="mt-8">
            <h2 className="text-h3">{t("proposals:preview.reads")}</h2>
            <div className="my-4 border-y border-line py-4">
              <Prose html={preview.html} lang={preview.language} />
            </div>
          </section>
        </>
      )}
      <ProposalForm asked={asked} formToken={formToken} refused={sent} />
    </>
  );
}
