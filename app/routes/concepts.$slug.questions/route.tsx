import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { listOpenQuestions } from "~/domain/discussion/answering-questions.server";
import { formatDay } from "~/locales/format";
import { unsent } from "~/platform/unsent";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "answering:open.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { id, slug, language, text } = await findPublishedConcept(actor, params.slug ?? "");
  const after = new URL(request.url).searchParams.get("after");
  const { items, next } = await listOpenQuestions(actor, id, after);
  return { slug, language, title: text.title, after, next, questions: unsent(items) };
}

/** Questions of a discussion that nobody has answered yet. */
export default function OpenQuestions() {
  const t = useT();
  const here = useLanguage();
  const { slug, language, title, after, next, questions } = useLoaderData<typeof loader>();
  const address = `/concepts/${slug}/questions`;
  return (
    <>
      <PageHead
        title={t("answering:open.title")}
        lead={<span lang={language}>{title}</span>}
        back={<a href={`/concepts/${slug}#discussion`}>{t("summary:back")}</a>}
      />
      {questions.value.length === 0 && <Empty>{t("answering:open.none")}</Empty>}
      {questions.value.map(({ code, pseudonym, writtenOn, bodyHtml, replies }) => (
        <section key={code} className="max-w-[66ch] border-t border-line py-4">
          <SaidText html={bodyHtml} />
          <Facts>
            {pseudonym ?? t("common:formerParticipant")}
            {formatDay(here, writtenOn)}
            <a href={`/comments/${code}`}>{t("answering:open.thread", { count: replies })}</a>
          </Facts>
        </section>
      ))}
      <Ways first={after ? address : null} next={next ? `${address}?after=${next}` : null} />
    </>
  );
}
