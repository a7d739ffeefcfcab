import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { ballotSchema } from "~/domain/discussion/opinions.schema";
import { listStatements } from "~/domain/discussion/opinions-reading.server";
import { voteOn } from "~/domain/discussion/opinions-voting.server";
import { opinionsPath } from "~/domain/discussion/places";
import { votesIn } from "~/domain/discussion/vote-fields";
import { BallotForm } from "~/forms/ballot-form";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "opinions:pageTitle", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { id, slug, language, takesComments } = await findPublishedConcept(actor, params.slug ?? "");
  return { slug, language, open: takesComments, statements: await listStatements(actor, id) };
}

/** Votes on all statements of the form at once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { id, slug } = await findPublishedConcept(actor, params.slug ?? "");
  const codes = (await listStatements(actor, id)).map(({ code }) => code);
  return withForm(request, ballotSchema(codes), async (fields) => {
    await voteOn(actor, slug, votesIn(fields));
    return seeOther(`${opinionsPath(slug)}?done=votesSaved`);
  });
}

export default function AllStatements() {
  const t = useT();
  const { slug, language, open, statements } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("opinions:all.title")}
        lead={t("opinions:all.lead")}
        back={<a href={opinionsPath(slug)}>{t("opinions:title")}</a>}
      />
      {statements.length === 0 ? <Empty>{t("opinions:ask.empty")}</Empty> : null}
      {open ? null : <Notice>{t("opinions:ask.closed")}</Notice>}
      {statements.length > 0 && (open || refused) ? <BallotForm {...{ slug, language, statements, refused }} /> : null}
      <p className="mt-6 max-w-[66ch] text-small text-muted">{t("opinions:kept")}</p>
    </>
  );
}
