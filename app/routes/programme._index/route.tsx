import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/domain/permissions";
import { monthAsked } from "~/domain/programme/months";
import { listComing, listMonth, listPast, monthNow } from "~/domain/programme/reading-events.server";
import { zoneAsked } from "~/domain/programme/when";
import { formatMonth } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { ZoneChoice } from "~/ui/zone-choice";
import { EventList } from "./event-list";
import { Month } from "./month";

export const handle = page({ title: "programme:title", width: "reading", forEveryone: true });

/** What is to come and what was, or one month; visitors and applicants see what is open to the public. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await context.visitor();
  const query = new URL(request.url).searchParams;
  const zone = zoneAsked(query.get("zone"));
  const reader = { language: context.language, zone };
  const month = monthAsked(query.get("month"));
  const now = monthNow(zone);
  const told = { zone, now, mine: may.takePart(who) };
  if (month) return { ...told, month: { month, days: await listMonth(who, month, reader) }, list: null };
  const after = query.get("after") ?? "";
  const [coming, past] = await Promise.all([after ? null : listComing(who, reader), listPast(who, reader, after)]);
  return { ...told, month: null, list: { coming, past } };
}

export default function Programme() {
  const t = useT();
  const language = useLanguage();
  const { zone, now, mine, month, list } = useLoaderData<typeof loader>();
  const title = month ? t("programme:inMonth", { month: formatMonth(language, month.month) }) : t("programme:title");
  return (
    <>
      <PageHead title={title} lead={month ? null : t("programme:lead")} />
      {mine ? (
        <p className="mb-4">
          <a href="/programme/mine" className="inline-block py-1">
            {t("registration:mine.title")}
          </a>
        </p>
      ) : null}
      {month ? <Month {...month} zone={zone} now={now} /> : null}
      {list ? <EventList {...list} zone={zone} now={now} /> : null}
      <ZoneChoice zone={zone} kept={month ? { month: month.month } : {}} />
    </>
  );
}
