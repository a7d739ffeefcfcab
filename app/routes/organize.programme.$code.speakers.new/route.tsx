import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { homeZone } from "~/domain/concepts/zones";
import { speakerSchema } from "~/domain/programme/events.schema";
import { findEventToChange, findEventToKeep } from "~/domain/programme/keeping-events.server";
import { putSpeaker } from "~/domain/programme/speakers.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { SpeakerForm } from "~/forms/speaker-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:speakers.add" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = { language: context.language, zone: homeZone };
  const event = await findEventToKeep(await context.actor(), params.code ?? "", reader);
  const last = event.speakers.length + 1;
  return { code: event.code, last, start: { revision: String(event.revision), place: String(last) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findEventToChange(actor, params.code ?? "");
  return withForm(request, speakerSchema, async (input) => {
    await putSpeaker(actor, code, input);
    return seeOther(`/organize/programme/${code}/speakers?done=speakersSaved`);
  });
}

export default function NewSpeaker() {
  const t = useT();
  const { code, last, start } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}/speakers`;
  const title = t("organizing-programme:speakers.add");
  return (
    <>
      <PageHead title={title} back={<a href={path}>{t("organizing-programme:speakers.title")}</a>} />
      <SpeakerForm start={start} last={last} submit={title} back={path} refused={useActionData<typeof action>()} />
    </>
  );
}
