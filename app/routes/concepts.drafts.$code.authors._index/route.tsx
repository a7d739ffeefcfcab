import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAuthors } from "~/domain/concepts/keeping-authors.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { AuthorList } from "./author-list";
import { AuthorChanges } from "./author-changes";
import { OpenLinks } from "./open-links";

export const handle = page({ title: "coauthors:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findAuthors(await context.actor(), params.code ?? "");
}

/** Who writes a concept, in their order: how each is shown, who is asked to join, and what has changed. */
export default function Authors() {
  const t = useT();
  const concept = useLoaderData<typeof loader>();
  const address = `/concepts/drafts/${concept.code}`;
  return (
    <>
      <PageHead
        title={t("coauthors:title")}
        lead={t("coauthors:lead")}
        back={
          <a href={address} lang={concept.language}>
            {concept.title}
          </a>
        }
      />
      {concept.open ? null : <Notice>{t("coauthors:frozen")}</Notice>}
      <AuthorList concept={concept} />
      <OpenLinks concept={concept} />
      <AuthorChanges changes={concept.changes} />
      {concept.mayLeave && (
        <details className="mt-10 max-w-[66ch]">
          <summary className="linklike inline-block py-2">{t("coauthors:leave.open")}</summary>
          <p className="my-3">{t("coauthors:leave.means")}</p>
          <ActButton action={`${address}/authors/leaving`} look="warn">
            {t("coauthors:leave.surely")}
          </ActButton>
        </details>
      )}
    </>
  );
}
