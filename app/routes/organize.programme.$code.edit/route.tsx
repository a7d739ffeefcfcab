import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeEvent } from "~/domain/programme/changing-events.server";
import { eventSchema } from "~/domain/programme/events.schema";
import { findEventToChange } from "~/domain/programme/keeping-events.server";
import { EventForm } from "~/forms/event-form";
import { eventValues } from "~/forms/event-values";
import { seeOther, withForm } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const event = await findEventToChange(await context.actor(), params.code ?? "");
  if (event.state === "cancelled") refuse(409, "eventMoved");
  const { code, state, revision } = event;
  return { code, published: state === "published", start: { ...eventValues(event), revision: String(revision) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findEventToChange(actor, params.code ?? "");
  return withForm(request, eventSchema, async (input) => {
    await changeEvent(actor, code, input);
    return seeOther(`/organize/programme/${code}?done=eventSaved`);
  });
}

export default function EditEvent() {
  const t = useT();
  const { code, published, start } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}`;
  return (
    <>
      <PageHead
        title={t("organizing-programme:edit")}
        lead={published ? t("organizing-programme:editPublished") : null}
        back={<a href={path}>{t("organizing-programme:toEvent")}</a>}
      />
      <EventForm
        start={start}
        settled={published}
        submit={t("organizing-calls:form.save")}
        back={path}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
