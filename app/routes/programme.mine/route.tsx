import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnCertificates } from "~/domain/programme/certificates.server";
import { listOwnComing, listOwnRegistrations } from "~/domain/programme/own-registrations.server";
import { findOwnNews } from "~/domain/programme/reading-messages.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { EventRows } from "./event-rows";
import { OwnCertificates } from "./own-certificates";

export const handle = page({ title: "registration:mine.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const [own, coming, { messages }, certificates] = await Promise.all([
    listOwnRegistrations(actor, context.language),
    listOwnComing(actor, context.language),
    findOwnNews(actor, context.language),
    listOwnCertificates(actor, context.language),
  ]);
  return { ...own, coming, messages, certificates };
}

/** What a member has registered for, and what is to come in the next days. */
export default function Mine() {
  const t = useT();
  const { coming, ahead, past, messages, certificates } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("registration:mine.title")}
        lead={t("registration:mine.lead")}
        back={
          <>
            <a href="/programme">{t("registration:mine.programme")}</a>
            <a href="/programme/calendar">{t("calendar-feed:title")}</a>
          </>
        }
      />
      {coming.length > 0 ? (
        <section className="mb-10">
          <h2>{t("registration:mine.coming")}</h2>
          <EventRows events={coming} />
        </section>
      ) : null}
      {ahead.length > 0 ? (
        <section>
          <h2>{t("registration:mine.ahead")}</h2>
          <EventRows events={ahead} states messages={messages} />
        </section>
      ) : (
        <Empty>{t("registration:mine.none")}</Empty>
      )}
      {past.length > 0 ? (
        <section className="mt-10">
          <h2>{t("registration:mine.past")}</h2>
          <EventRows events={past} states messages={messages} />
        </section>
      ) : null}
      <OwnCertificates certificates={certificates} />
    </>
  );
}
