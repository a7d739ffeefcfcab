import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { orderAsked, questionOrders } from "~/domain/programme/asking";
import { questionSchema } from "~/domain/programme/asking.schema";
import { askSpeakers } from "~/domain/programme/asking-speakers.server";
import { listSpeakerQuestions } from "~/domain/programme/reading-questions.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { AskForm } from "./ask-form";
import { QuestionRows } from "./question-rows";

export const handle = page({ title: "asking:title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const query = new URL(request.url).searchParams;
  const order = orderAsked(query.get("sort"));
  const after = query.get("after") ?? "";
  const asked = await listSpeakerQuestions(actor, params.slug ?? "", { order, after, reader: context.language });
  return { ...asked, order, begun: after === "" };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  await listSpeakerQuestions(actor, slug, { order: "newest", after: "", reader: context.language });
  return withForm(request, questionSchema, async (input) => {
    await askSpeakers(actor, slug, input);
    return seeOther(`/programme/${encodeURIComponent(slug)}/questions?sort=newest&done=questionAsked`);
  });
}

/** Questions to those who speak at an event: ask, endorse, read what was answered. */
export default function Questions() {
  const t = useT();
  const language = useLanguage();
  const { event, standing, left, takenDown, questions, next, order, begun, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const path = `/programme/${event.slug}/questions`;
  return (
    <>
      <PageHead
        title={t("asking:title")}
        lead={<Told said={event.title} />}
        back={<a href={`/programme/${event.slug}`}>{t("asking:toEvent")}</a>}
      />
      {standing === "open" || refused ? (
        <AskForm formToken={formToken} left={left} refused={refused} />
      ) : (
        <p className="text-muted">{t(`asking:closed.${standing}`)}</p>
      )}
      {takenDown.length > 0 ? (
        <Notice tone="warn">
          <h2 className="font-sans text-h3">{t("asking:takenDown.title")}</h2>
          <p className="mt-1 text-small">{t("asking:takenDown.lead")}</p>
          <ul className="mt-2">
            {takenDown.map(({ words, reason, day }, at) => (
              <li key={at} className="mt-3">
                <p className="font-serif whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>
                <p className="mt-1 whitespace-pre-line">
                  {t("asking:takenDown.why", { day: formatDay(language, day), reason })}
                </p>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <section className="mt-10">
        <nav aria-label={t("asking:sort.label")} className="flex flex-wrap gap-x-6 gap-y-1">
          {questionOrders.map((one) => (
            <a
              key={one}
              href={`${path}?sort=${one}`}
              aria-current={one === order ? "page" : undefined}
              className="py-2 aria-[current=page]:font-semibold"
            >
              {t(`asking:sort.${one}`)}
            </a>
          ))}
        </nav>
        {questions.length === 0 ? (
          <Empty>{t(standing === "open" ? "asking:none" : "asking:noneAsked")}</Empty>
        ) : (
          <>
            <QuestionRows slug={event.slug} questions={questions} />
            <p className="mt-6 max-w-[66ch] text-small text-muted">{t("asking:secret")}</p>
          </>
        )}
        <Ways
          first={begun ? null : `${path}?sort=${order}`}
          next={next === null ? null : `${path}?sort=${order}&after=${next}`}
        />
      </section>
    </>
  );
}
