import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listEventQuestions } from "~/domain/programme/event-questions.server";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-registration:questions.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return listEventQuestions(await context.actor(), params.code ?? "", context.language);
}

/** What an event asks of those who register, each question with the way to change it. */
export default function Questions() {
  const t = useT();
  const { code, title, frozen, full, questions } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}`;
  return (
    <>
      <PageHead
        title={t("organizing-registration:questions.title")}
        lead={<Told said={title} />}
        back={
          <>
            <a href={path}>{t("organizing-registration:toEvent")}</a>
            <a href={`${path}/registrations`}>{t("organizing-registration:list.title")}</a>
          </>
        }
      >
        {frozen || full ? null : (
          <a href={`${path}/questions/new`} className="button button-first">
            {t("organizing-registration:questions.add")}
          </a>
        )}
      </PageHead>
      {frozen ? <Notice>{t("organizing-registration:questions.frozen")}</Notice> : null}
      {questions.length === 0 ? <Empty>{t("organizing-registration:questions.none")}</Empty> : null}
      <ol>
        {questions.map(({ code: key, kind, words, options, required, sealed }) => (
          <li key={key} className="border-t border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-6">
              <span className="font-semibold">
                <Told said={words} />
              </span>
              {frozen ? null : (
                <a
                  href={`${path}/questions/${key}/edit`}
                  aria-label={`${t("organizing-registration:questions.change")}: ${words.text}`}
                  className="inline-block py-1"
                >
                  {t("organizing-registration:questions.change")}
                </a>
              )}
            </p>
            <Facts>
              {t(`registration:question.${kind}`)}
              {t(required ? "registration:form.required" : "registration:form.optional")}
              {sealed ? t("organizing-registration:questions.sealed") : null}
            </Facts>
            {options.length > 0 ? (
              <ol className="mt-1 list-decimal pl-6 text-small">
                {options.map((said, at) => (
                  <li key={at}>
                    <Told said={said} />
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}
