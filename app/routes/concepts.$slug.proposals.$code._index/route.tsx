import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { proposalsPath } from "~/domain/concepts/proposals";
import { findProposal } from "~/domain/concepts/reading-proposals.server";
import { listOnProposal } from "~/domain/discussion/listing.server";
import { placeAsked } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { newToken } from "~/platform/crypto.server";
import { unsent } from "~/platform/unsent";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";
import { Acts } from "./acts";
import { Decision } from "./decision";
import { OnProposal } from "./on-proposal";

export const handle = page({ title: "proposals:pageTitle", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { id, concept, ...proposal } = await findProposal(actor, params.slug ?? "", params.code ?? "");
  const { slug, language, open, title, marked } = concept;
  const said = await listOnProposal(actor, { id, marked, takesComments: open }, placeAsked(request, "after"));
  return { concept: { slug, language, open, title }, proposal, said: unsent(said), formToken: newToken() };
}

export default function Proposal() {
  const t = useT();
  const own = useLanguage();
  const { concept, proposal, said, formToken } = useLoaderData<typeof loader>();
  const { slug, language, title, open } = concept;
  const heading = proposal.heading || t("proposals:opening");
  return (
    <>
      <PageHead
        title={t("proposals:one.title", { heading })}
        lead={
          <a href={`/concepts/${slug}`} lang={language}>
            {title}
          </a>
        }
        back={<a href={proposalsPath(slug)}>{t("proposals:one.all")}</a>}
      >
        <div className="text-small text-muted">
          <Facts>
            <strong>{t(`proposals:state.${proposal.state}`)}</strong>
            {t("proposals:one.by", { pseudonym: proposal.pseudonym ?? t("common:formerParticipant") })}
            {formatDay(own, proposal.proposedOn)}
          </Facts>
        </div>
      </PageHead>
      <Decision slug={slug} open={open} {...proposal} />
      {proposal.apart && <Notice tone="warn">{t("proposals:one.apart")}</Notice>}
      <section>
        <h2 className="text-h3">{t("proposals:one.changes")}</h2>
        <DifferencesLegend />
        <Differences changes={proposal.changes} lang={language} />
      </section>
      {proposal.reasonHtml && (
        <section className="mt-8">
          <h2 className="text-h3">{t("proposals:one.why")}</h2>
          <SaidText html={proposal.reasonHtml} />
        </section>
      )}
      <Acts slug={slug} {...proposal} />
      <OnProposal slug={slug} code={proposal.code} open={open} said={said.value} formToken={formToken} />
    </>
  );
}
