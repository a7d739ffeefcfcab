import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homeZone } from "~/domain/concepts/zones";
import { filterLink, readFilters } from "~/domain/matrix/filters.schema";
import { allKinds, eventLists } from "~/domain/programme/events";
import { keptEventsSchema } from "~/domain/programme/kept-events.schema";
import { listEventsToKeep } from "~/domain/programme/keeping-events.server";
import { Told } from "~/ui/call-parts";
import { EventRows } from "~/ui/event-parts";
import { Filters } from "~/ui/filters";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = readFilters(keptEventsSchema, request);
  const reader = { language: context.language, zone: homeZone };
  return { ...(await listEventsToKeep(await context.actor(), asked, reader)), asked };
}

const path = "/organize/programme";

/** What is to come, what was, what is being prepared or was cancelled, narrowed by kind, year and words of the title. */
export default function OrganizeProgramme() {
  const t = useT();
  const { events, next, years, asked } = useLoaderData<typeof loader>();
  const { show, q, kind, year, after } = asked;
  const link = (more: Record<string, string>) => filterLink(path, { ...asked, after: "", ...more });
  const narrowed = [q, kind, year].some(Boolean);
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
            href={link({ show: list })}
            aria-current={list === show ? "page" : undefined}
            className="py-2 aria-[current=page]:font-semibold"
          >
            {t(`organizing-programme:show.${list}`)}
          </a>
        ))}
      </nav>
      <Filters
        kept={{ show }}
        choices={[
          {
            ...{ name: "kind", label: t("organizing-programme:form.kind"), value: kind },
            options: allKinds.map((value) => ({ value, label: t(`programme:kind.${value}`) })),
          },
          {
            ...{ name: "year", label: t("organizing-programme:filter.year"), value: year },
            options: years.map((value) => ({ value: String(value), label: String(value) })),
          },
        ]}
        more={narrowed ? <a href={`${path}?show=${show}`}>{t("organizing-programme:filter.everything")}</a> : null}
      >
        <label className="mb-4 block">
          <span className="font-semibold">{t("organizing-programme:filter.words")}</span>
          <input type="search" name="q" defaultValue={q} maxLength={100} className="field mt-1" autoComplete="off" />
        </label>
      </Filters>
      {events.length === 0 ? (
        <Empty>{t(narrowed ? "organizing-programme:noneFits" : `organizing-programme:none.${show}`)}</Empty>
      ) : (
        <EventRows
          level={2}
          events={events.map(({ code, lectures, places, taken, waiting, entry, whole, ...event }) => ({
            ...{ ...event, entry, href: `${path}/${code}` },
            more: [
              whole && <Told key="whole" said={whole} />,
              lectures > 0 && t("organizing-programme:lectureCount", { count: lectures }),
              entry !== "none" &&
                (places === null
                  ? taken > 0 && t("organizing-registration:list.takenAny", { count: taken })
                  : t("organizing-programme:taken", { taken, places })),
              waiting > 0 && t("organizing-programme:waiting", { count: waiting }),
            ],
          }))}
        />
      )}
      <Ways first={after ? link({}) : null} next={next === null ? null : link({ after: next })} />
    </>
  );
}
