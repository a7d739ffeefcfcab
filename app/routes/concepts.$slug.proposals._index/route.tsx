import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newProposalPath, proposalsPath } from "~/domain/concepts/proposals";
import { listProposals } from "~/domain/concepts/reading-proposals.server";
import { placeAsked } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { ProposalRows } from "~/ui/proposal-parts";

export const handle = page({ title: "proposals:pageTitle", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after");
  return listProposals(await context.actor(), params.slug ?? "", { after, before: placeAsked(request, "before") });
}

export default function Proposals() {
  const t = useT();
  const { concept, open, ended, nextOpen, nextEnded } = useLoaderData<typeof loader>();
  const { slug, language, title, proposes } = concept;
  const path = proposalsPath(slug);
  return (
    <>
      <PageHead
        title={t("proposals:title")}
        lead={t("proposals:lead")}
        back={
          <a href={`/concepts/${slug}`} lang={language}>
            {title}
          </a>
        }
      >
        {proposes && (
          <a href={newProposalPath(slug)} className="button button-second">
            {t("proposals:list.propose")}
          </a>
        )}
      </PageHead>
      <section>
        <h2>{t("proposals:list.open")}</h2>
        {open.length === 0 ? (
          <Empty>{t("proposals:list.none")}</Empty>
        ) : (
          <ProposalRows slug={slug} language={language} proposals={open} />
        )}
        <Ways next={nextOpen && `${path}?after=${nextOpen}`} label={t("proposals:list.open")} />
      </section>
      {ended.length > 0 && (
        <section className="mt-12">
          <h2>{t("proposals:list.ended")}</h2>
          <ProposalRows slug={slug} language={language} proposals={ended} />
          <Ways next={nextEnded === null ? null : `${path}?before=${nextEnded}`} label={t("proposals:list.ended")} />
        </section>
      )}
    </>
  );
}
