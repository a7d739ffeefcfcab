import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { partsOf, type SectionName } from "~/domain/concepts/contents";
import { newProposalPath, proposalsPath } from "~/domain/concepts/proposals";
import { proposalSchema } from "~/domain/concepts/proposals.schema";
import { findSectionToChange, proposeChange } from "~/domain/concepts/proposing.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { ProposalForm } from "~/forms/proposal-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { SectionsToChange } from "~/ui/proposal-parts";

export const handle = page({ title: "proposals:pageTitle" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const [section, version] = [query.get("section") ?? "", query.get("version") ?? ""];
  const asked = await findSectionToChange(await context.actor(), params.slug ?? "", section, version);
  return { asked, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  return withForm(request, proposalSchema, async (input) => {
    const code = await proposeChange(actor, slug, input);
    return seeOther(`${proposalsPath(slug, code)}?done=proposalMade`);
  });
}

export default function NewProposal() {
  const t = useT();
  const { asked, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { slug, title, language, open, section, sections } = asked;
  const back = (
    <a href={`/concepts/${slug}`} lang={language}>
      {title}
    </a>
  );
  if (!refused && !(open && section)) {
    return (
      <>
        <PageHead title={t("proposals:new.title")} lead={open && t("proposals:new.choose")} back={back} />
        {open ? (
          <SectionsToChange slug={slug} language={language} sections={sections} />
        ) : (
          <Notice>{t("proposals:new.closed")}</Notice>
        )}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t("proposals:new.title")}
        lead={section?.words && <span lang={language}>{section.words}</span>}
        back={back}
      >
        <a href={newProposalPath(slug)} className="py-1">
          {t("proposals:new.other")}
        </a>
      </PageHead>
      <Parts slug={slug} language={language} parts={section ? partsOf(sections, section.id) : []} />
      <ProposalForm asked={asked} formToken={formToken} refused={refused} />
    </>
  );
}

/** The sections inside the one that is asked for: its own form has none of their words. */
function Parts({ slug, language, parts }: { slug: string; language: string; parts: SectionName[] }) {
  const t = useT();
  if (parts.length === 0) return null;
  return (
    <div className="mb-10 max-w-[66ch]">
      <p className="mb-3">{t("proposals:new.parts")}</p>
      <SectionsToChange slug={slug} language={language} sections={parts} />
    </div>
  );
}
