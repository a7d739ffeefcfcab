import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink, readFilters } from "~/domain/matrix/filters.schema";
import { listRegions } from "~/domain/matrix/searching-positions.server";
import { roomSchema } from "~/domain/programme/registrations-room.schema";
import { listRegistrations } from "~/domain/programme/registrations-room.server";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Facts, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { Lines } from "./lines";
import { RoomFilters } from "./room-filters";
import { StateTabs } from "./state-tabs";

export const handle = page({ title: "organizing-registration:list.title", width: "wide" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const room = readFilters(roomSchema, request);
  const { language } = context;
  const list = await listRegistrations(await context.actor(), params.code ?? "", room, language);
  return { room, ...list, regions: list.event.entry === "selection" ? await listRegions(language) : [] };
}

/** Who takes part in an event, under opaque codes, by state; where it is by selection with the facts of their cards. */
export default function Registrations() {
  const t = useT();
  const { room, event, counts, sealed, questions, items, next, regions } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${event.code}`;
  const link = (more: Record<string, string>) => filterLink(`${path}/registrations`, { ...room, after: "", ...more });
  const selecting = event.entry === "selection";
  const waits = counts.selected + counts.declined;
  const { after, state, ...narrowing } = room;
  const narrowed = Object.values(narrowing).some(Boolean);
  return (
    <>
      <PageHead
        title={t("organizing-registration:list.title")}
        lead={<Told said={event.title} />}
        back={<a href={path}>{t("organizing-registration:toEvent")}</a>}
      >
        <a href={`${path}/questions`}>{t("organizing-registration:list.questions", { count: questions })}</a>
        {event.entry === "invitation" ? (
          <a href={`${path}/invitations`}>{t("organizing-registration:invitations.title")}</a>
        ) : null}
        <a href={`${path}/attendance/people`}>{t("organizing-attendance:people.link")}</a>
        <a href={`/organize/exports/registrations?event=${event.code}`}>{t("organizing-registration:list.export")}</a>
      </PageHead>
      <Facts>
        {event.places === null
          ? t("organizing-registration:list.takenAny", { count: event.taken })
          : t("organizing-registration:list.taken", { count: event.taken, places: event.places })}
        {t("organizing-registration:list.waiting", { count: event.waiting })}
        {sealed > 0 ? t("organizing-registration:list.sealed", { count: sealed }) : null}
      </Facts>
      {selecting ? (
        <p className="my-4 flex flex-wrap items-center gap-x-6 gap-y-2">
          <span>{t("organizing-registration:list.decided", { ...counts, states: "" })}</span>
          {waits > 0 ? (
            <a href={`${path}/registrations/announcement`} className="button button-second">
              {t("organizing-registration:announce.link")}
            </a>
          ) : null}
        </p>
      ) : null}
      <StateTabs states={counts.states} chosen={state} link={(one) => link({ state: one })} />
      {selecting ? (
        <RoomFilters room={room} regions={regions} everything={narrowed ? link({}) : null} path={path} />
      ) : null}
      {items.length === 0 ? (
        <Empty>
          {t(narrowed || state ? "organizing-registration:list.noneFits" : "organizing-registration:list.none")}
        </Empty>
      ) : (
        <Lines items={items} path={path} selecting={selecting} />
      )}
      <Ways first={after ? link({}) : null} next={next ? link({ after: next }) : null} />
    </>
  );
}
