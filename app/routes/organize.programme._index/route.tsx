import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homeZone } from "~/domain/concepts/zones";
import { eventLists, listAsked } from "~/domain/programme/events";
import { listEventsToKeep } from "~/domain/programme/keeping-events.server";
import { EventRows } from "~/ui/event-parts";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const show = listAsked(query.get("show"));
  const after = query.get("after") ?? "";
  const reader = { language: context.language, zone: homeZone };
  return { ...(await listEventsToKeep(await context.actor(), show, reader, after)), show, begun: after === "" };
}

/** What is to come, what was, or what is being prepared. */
export default function OrganizeProgramme() {
  const t = useT();
  const { events, next, show, begun } = useLoaderData<typeof loader>();
  const path = "/organize/programme";
  return (
    <>
      <PageHead title={t("organizing-programme:title")} lead={t("organizing-programme:lead")}>
        <a href={`${path}/new`} className="button button-first">
          {t("organizing-programme:new")}
        </a>
      </PageHead>
      <nav aria-label={t("organizing-programme:lists")} className="flex flex-wrap gap-x-6 gap-y-1">
        {eventLists.map((list) => (
          <a
            key={list}
            href={`${path}?show=${list}`}
            aria-current={list === show ? "page" : undefined}
            className="py-2 aria-[current=page]:font-semibold"
          >
            {t(`organizing-programme:show.${list}`)}
          </a>
        ))}
      </nav>
      {events.length === 0 ? (
        <Empty>{t(`organizing-programme:none.${show}`)}</Empty>
      ) : (
        <EventRows
          level={2}
          events={events.map(({ code, lectures, places, taken, waiting, entry, ...event }) => ({
            ...{ ...event, entry, href: `${path}/${code}` },
            more: [
              lectures > 0 && t("organizing-programme:lectureCount", { count: lectures }),
              entry !== "none" && places !== null && t("organizing-programme:taken", { taken, places }),
              waiting > 0 && t("organizing-programme:waiting", { count: waiting }),
            ],
          }))}
        />
      )}
      <Ways
        first={begun ? null : `${path}?show=${show}`}
        next={next === null ? null : `${path}?show=${show}&after=${next}`}
      />
    </>
  );
}
