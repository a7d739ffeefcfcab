import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { speakerSchema } from "~/domain/programme/events.schema";
import { findSpeaker, putSpeaker } from "~/domain/programme/speakers.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { SpeakerForm } from "~/forms/speaker-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:speakers.change" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", key = "" } = params;
  const { revision, speaker, count } = await findSpeaker(await context.actor(), code, key);
  const { position, ...words } = speaker;
  return { code, last: count, start: { ...words, place: String(position), revision: String(revision) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code = "", key = "" } = params;
  await findSpeaker(actor, code, key);
  return withForm(request, speakerSchema, async (input) => {
    await putSpeaker(actor, code, input, key);
    return seeOther(`/organize/programme/${code}/speakers?done=speakersSaved`);
  });
}

export default function ChangeSpeaker() {
  const t = useT();
  const { code, last, start } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/speakers`;
  return (
    <>
      <PageHead
        title={t("organizing-programme:speakers.change")}
        back={<a href={path}>{t("organizing-programme:speakers.title")}</a>}
      />
      <SpeakerForm
        start={start}
        last={last}
        submit={t("organizing-calls:form.save")}
        back={path}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
