import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askedUntil, askings } from "~/domain/programme/asking";
import { listQuestionsToKeep } from "~/domain/programme/reading-questions.server";
import { Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { plainForm } from "~/forms/use-app-form";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { KeptQuestions } from "./kept-questions";

export const handle = page({ title: "asking:keep.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  const asked = await listQuestionsToKeep(await context.actor(), params.code ?? "", after, context.language);
  return { ...asked, begun: after === "" };
}

/** Questions to the speakers of an event, for organizers: answer, take down, and until when they are taken. */
export default function QuestionsToSpeakers() {
  const t = useT();
  const { event, questions, next, begun } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${event.code}`;
  const list = `${path}/questions-to-speakers`;
  const usual = t(`asking:until.${askedUntil({ kind: event.kind, asking: "kind" })}`);
  return (
    <>
      <PageHead
        title={t("asking:keep.title")}
        lead={<Told said={event.title} />}
        back={<a href={path}>{t("asking:toEvent")}</a>}
      />
      <p className="max-w-[66ch] text-muted">{t("asking:keep.lead")}</p>
      {questions.length === 0 ? (
        <Empty>{t("asking:keep.none")}</Empty>
      ) : (
        <KeptQuestions list={list} questions={questions} />
      )}
      <Ways first={begun ? null : list} next={next === null ? null : `${list}?after=${next}`} />
      {event.state === "cancelled" ? null : (
        <div className="mt-10 border-t border-line pt-6">
          <Form
            form={plainForm({ start: { asking: event.asking } })}
            action={`${list}/taking`}
            submit={t("asking:keep.save")}
          >
            <Radios
              form={plainForm({ start: { asking: event.asking } })}
              name="asking"
              label={t("asking:keep.until")}
              options={askings.map((value) => ({
                value,
                label: value === "kind" ? t("asking:keep.usual", { until: usual }) : t(`asking:until.${value}`),
              }))}
            />
          </Form>
        </div>
      )}
    </>
  );
}
