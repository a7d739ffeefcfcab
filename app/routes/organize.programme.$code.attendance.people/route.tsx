import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { attendanceListAsked } from "~/domain/programme/attendance";
import { listAttendance } from "~/domain/programme/marking-attendance.server";
import { placeAsked } from "~/forms/parse-form";
import { formatNumber } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { Lines } from "./lines";

export const handle = page({ title: "organizing-attendance:people.title", width: "wide" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const list = attendanceListAsked(new URL(request.url).searchParams.get("show"));
  const after = placeAsked(request, "after") ?? 0;
  const code = params.code ?? "";
  return { list, after, ...(await listAttendance(await context.actor(), code, { list, after }, context.language)) };
}

/** Those who have a place, under opaque codes, with their attendance; those that are ticked are noted together. */
export default function AttendancePeople() {
  const t = useT();
  const language = useLanguage();
  const { list, after, event, takes, counts, items, next, completion } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${event.code}/attendance`;
  const link = (show: string, more = "") => `${path}/people?show=${show}${more}`;
  const early = event.standing === "early" || event.standing === "cancelled";
  return (
    <>
      <PageHead
        title={t("organizing-attendance:people.title")}
        lead={<Told said={event.title} />}
        back={<a href={path}>{t("organizing-attendance:toAttendance")}</a>}
      />
      <p className="max-w-[66ch]">{t(`organizing-attendance:people.${takes.whole ? "leadWhole" : "lead"}`)}</p>
      {early ? <Notice>{t("organizing-attendance:people.early")}</Notice> : null}
      {takes.whole ? null : (
        <nav aria-label={t("organizing-attendance:people.lists")} className="mt-6 no-print">
          <ul className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line pb-2">
            {counts.map(({ list: one, count }) => (
              <li key={one}>
                <a
                  href={link(one)}
                  aria-current={one === list ? "page" : undefined}
                  className={`inline-block py-2 first-letter:uppercase ${one === list ? "font-semibold text-ink no-underline" : ""}`}
                >
                  {t(`organizing-attendance:show.${one}`)}{" "}
                  <span className="tabular-nums">{formatNumber(language, count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {items.length === 0 ? (
        <Empty>{t("organizing-attendance:people.none")}</Empty>
      ) : (
        <Lines items={items} path={path} whole={takes.whole} markable={!early && (!takes.whole || completion !== "")} />
      )}
      <Ways first={after ? link(list) : null} next={next ? link(list, `&after=${next}`) : null} />
    </>
  );
}
