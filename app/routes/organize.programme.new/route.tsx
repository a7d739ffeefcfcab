import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newEventSchema } from "~/domain/programme/events.schema";
import { holdsLectures } from "~/domain/programme/events";
import { findEventToChange } from "~/domain/programme/keeping-events.server";
import { makeEvent } from "~/domain/programme/making-events.server";
import { allow, may } from "~/domain/permissions";
import { EventForm } from "~/forms/event-form";
import { copiedValues, newEventValues } from "~/forms/event-values";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:new" });

/** An empty form; with `from` one that an earlier event has filled in, with `whole` one for a lecture of that cycle. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  allow(actor, may.keepProgramme(actor));
  const query = new URL(request.url).searchParams;
  const [from, asked] = [query.get("from") ?? "", query.get("whole") ?? ""];
  const earlier = from ? await findEventToChange(actor, from) : null;
  // A copy of a lecture belongs to the same whole.
  const of = asked ? await findEventToChange(actor, asked) : earlier?.whole;
  if (of && (!holdsLectures(of.kind) || of.state === "cancelled")) refuse(409, "eventMoved");
  const values = earlier ? copiedValues(earlier) : newEventValues(of ?? undefined);
  const start = { ...values, from, whole: of?.code ?? "", formToken: newToken() };
  return { start, what: of ? "lecture" : from ? "copy" : "event" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, newEventSchema, async (input) =>
    seeOther(`/organize/programme/${await makeEvent(actor, input)}?done=eventSaved`),
  );
}

export default function NewEvent() {
  const t = useT();
  const { start, what } = useLoaderData<typeof loader>();
  const back = start.whole ? `/organize/programme/${start.whole}` : "/organize/programme";
  return (
    <>
      <PageHead
        title={t(what === "lecture" ? "organizing-programme:newLecture" : "organizing-programme:new")}
        lead={t(`organizing-programme:newLead.${what}`)}
      />
      <EventForm
        start={start}
        submit={t("organizing-calls:form.make")}
        back={back}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
