import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionSchema } from "~/domain/concepts/drafting.schema";
import { homeZone } from "~/domain/concepts/zones";
import { findEventToKeep } from "~/domain/programme/keeping-events.server";
import { publishEvent } from "~/domain/programme/publishing-events.server";
import { Hidden } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { languageName } from "~/locales/t";
import { refuse } from "~/platform/refuse";
import { EventRows } from "~/ui/event-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:publish.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = { language: context.language, zone: homeZone };
  const { code, revision, ...event } = await findEventToKeep(await context.actor(), params.code ?? "", reader);
  if (event.standing !== "draft") refuse(409, "eventMoved");
  const ready = event.lectures.filter(({ standing, when }) => standing === "draft" && when !== null);
  return { code, revision, event, ready: ready.length };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const reader = { language: context.language, zone: homeZone };
  const { code, standing } = await findEventToKeep(actor, params.code ?? "", reader);
  if (standing !== "draft") refuse(409, "eventMoved");
  return withForm(request, revisionSchema, async ({ revision }) => {
    await publishEvent(actor, { code, revision });
    return seeOther(`/organize/programme/${code}?done=eventPublished`);
  });
}

/** What publishing does, before it is done. */
export default function PublishEvent() {
  const t = useT();
  const { code, revision, event, ready } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}`;
  const form = plainForm({ start: { revision: String(revision) }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-programme:publish.title")}
        lead={t(`organizing-programme:publish.lead.${event.seenBy}`)}
        back={<a href={path}>{t("organizing-programme:toEvent")}</a>}
      />
      <EventRows level={2} events={[{ ...event, href: path }]} />
      {event.missing.length > 0 && (
        <Notice>
          {t("organizing-programme:publish.missing", { languages: event.missing.map(languageName).join(", ") })}
        </Notice>
      )}
      {ready > 0 && <Notice>{t("organizing-programme:publish.lectures", { count: ready })}</Notice>}
      <Form
        form={form}
        submit={t("organizing-programme:publish.submit")}
        more={<a href={`${path}/edit`}>{t("organizing-programme:edit")}</a>}
      >
        <Hidden form={form} name="revision" />
      </Form>
    </>
  );
}
