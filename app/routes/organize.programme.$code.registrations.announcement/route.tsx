import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { announceRegistrations } from "~/domain/programme/choosing-registrations.server";
import { announcementSchema } from "~/domain/programme/registering.schema";
import { findAnnouncement } from "~/domain/programme/registrations-room.server";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-registration:announce.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findAnnouncement(await context.actor(), params.code ?? "", context.language);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await findAnnouncement(actor, code, context.language);
  return withForm(request, announcementSchema, async (seen) => {
    await announceRegistrations(actor, code, seen);
    return seeOther(`/organize/programme/${code}/registrations?done=registrationsAnnounced`);
  });
}

/** How many will learn what, before they do. */
export default function Announcement() {
  const t = useT();
  const { event, counts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const path = `/organize/programme/${event.code}/registrations`;
  const { selected, declined, undecided } = counts;
  const free = event.places === null ? null : event.places - event.taken;
  return (
    <>
      <PageHead
        title={t("organizing-registration:announce.title")}
        lead={<Told said={event.title} />}
        back={<a href={path}>{t("organizing-registration:list.title")}</a>}
      />
      {selected + declined === 0 ? (
        <Empty>{t("organizing-registration:announce.nothing")}</Empty>
      ) : (
        <>
          <ul className="list-disc space-y-2 pl-5">
            <li>{t("organizing-registration:announce.selected", { count: selected })}</li>
            <li>{t("organizing-registration:announce.declined", { count: declined })}</li>
            <li>{t("organizing-registration:announce.undecided", { count: undecided })}</li>
            {free === null ? null : <li>{t("organizing-registration:announce.free", { count: free })}</li>}
          </ul>
          <Notice tone="warn">{t("organizing-registration:announce.means")}</Notice>
          {/* The counts are those that this page shows, also where it came back. */}
          <Form
            form={plainForm({ refused: refused && { ...refused, values: {} } })}
            submit={t("organizing-registration:announce.submit")}
            more={<a href={path}>{t("common:back")}</a>}
          >
            <input type="hidden" name="selected" value={selected} />
            <input type="hidden" name="declined" value={declined} />
          </Form>
        </>
      )}
    </>
  );
}
