import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { homeZone } from "~/domain/concepts/zones";
import { messageAudiences } from "~/domain/programme/event-messages";
import { eventMessageSchema } from "~/domain/programme/event-messages.schema";
import { listMessagesToKeep } from "~/domain/programme/reading-messages.server";
import { sendEventMessage } from "~/domain/programme/sending-messages.server";
import { useWordingLabels, Wordings } from "~/forms/call-form";
import { Hidden, Radios } from "~/forms/fields";
import { ActButton, Form } from "~/forms/form";
import { type Refused, seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { formatDay } from "~/locales/format";
import { newToken } from "~/platform/crypto.server";
import { Told } from "~/ui/call-parts";
import { MessageList } from "~/ui/event-messages";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "event-messages:keep.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = { language: context.language, zone: homeZone };
  const kept = await listMessagesToKeep(await context.actor(), params.code ?? "", reader);
  return { ...kept, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await listMessagesToKeep(actor, code, { language: context.language, zone: homeZone });
  return withForm(request, eventMessageSchema, async (input) => {
    await sendEventMessage(actor, code, input);
    return seeOther(`/organize/programme/${encodeURIComponent(code)}/messages?done=eventMessageSent`);
  });
}

/** What organizers tell those who registered for an event, and what they told them. */
export default function EventMessagesToKeep() {
  const t = useT();
  const language = useLanguage();
  const { event, takes, ofWhole, reached, messages, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const path = `/organize/programme/${event.code}`;
  return (
    <>
      <PageHead
        title={t("event-messages:keep.title")}
        lead={<Told said={event.title} />}
        back={<a href={path}>{t("asking:toEvent")}</a>}
      />
      <p className="max-w-[66ch]">{t("event-messages:keep.lead")}</p>
      {ofWhole ? <Notice>{t("event-messages:keep.ofWhole")}</Notice> : null}
      {takes || refused ? (
        <div className="max-w-[40rem]">
          <Writing formToken={formToken} reached={reached} refused={refused} />
        </div>
      ) : (
        <Notice>{t("event-messages:keep.nobody")}</Notice>
      )}
      <section className="mt-12">
        <h2>{t("event-messages:keep.sent")}</h2>
        {messages.length === 0 ? <Empty>{t("event-messages:keep.none")}</Empty> : null}
        <MessageList
          messages={messages}
          facts={({ kind, audience }) => (kind === "words" ? t(`event-messages:audience.${audience}`) : null)}
          ways={({ code, kind, takenBackOn, mine, sentOn }) =>
            kind === "words" && !takenBackOn && mine ? (
              <p className="mt-2">
                <ActButton
                  action={`${path}/messages/${code}/removal`}
                  label={t("event-messages:keep.takeBackOf", { day: formatDay(language, sentOn) })}
                >
                  {t("event-messages:keep.takeBack")}
                </ActButton>
              </p>
            ) : null
          }
        />
      </section>
    </>
  );
}

function Writing(props: {
  formToken: string;
  reached: Record<(typeof messageAudiences)[number], number>;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { formToken, reached, refused } = props;
  const form = plainForm({ start: { formToken, audience: "all" }, refused });
  return (
    <Form
      form={form}
      submit={t("event-messages:keep.submit")}
      labels={useWordingLabels({ text: "event-messages:keep.text" })}
    >
      <Hidden form={form} name="formToken" />
      <Radios
        form={form}
        name="audience"
        label={t("event-messages:keep.to")}
        options={messageAudiences.map((value) => ({
          value,
          label: t("event-messages:keep.reaches", {
            audience: t(`event-messages:audience.${value}`),
            count: reached[value],
          }),
        }))}
      />
      <Wordings
        form={form}
        name="text"
        label="event-messages:keep.text"
        hint={t("event-messages:keep.textHint")}
        rows={5}
      />
      <p className="mt-6 max-w-[66ch] text-small text-muted">{t("event-messages:keep.immutable")}</p>
    </Form>
  );
}
