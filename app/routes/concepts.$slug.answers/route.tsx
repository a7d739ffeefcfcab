import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOfficialAnswers } from "~/domain/concepts/answering.server";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { unsent } from "~/platform/unsent";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { OfficialAnswer } from "~/ui/official-answer";

export const handle = page({ title: "publication:answer.allTitle", width: "reading" });

/** All official answers to a concept, the newest first. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { id, slug, language, text } = await findPublishedConcept(actor, params.slug!);
  return { slug, language, title: text.title, answers: unsent(await listOfficialAnswers(actor, id)) };
}

export default function Answers() {
  const t = useT();
  const { slug, language, title, answers } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("publication:answer.allTitle")}
        lead={<span lang={language}>{title}</span>}
        back={<a href={`/concepts/${slug}`}>{t("publication:answer.back")}</a>}
      />
      {answers.value.length === 0 && <Empty>{t("publication:answer.none")}</Empty>}
      {answers.value.map((answer, at) => (
        <section key={at} className="max-w-[66ch] border-t border-line py-4">
          <OfficialAnswer answer={answer} />
        </section>
      ))}
    </>
  );
}
