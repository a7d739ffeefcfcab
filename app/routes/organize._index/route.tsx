import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMonths } from "~/domain/organizing/months-of-year.server";
import { findOverdue, listPlacesAhead } from "~/domain/organizing/overdue.server";
import { findWhatWaits } from "~/domain/organizing/what-waits.server";
import { may } from "~/domain/permissions";
import { countAskedResults } from "~/domain/results/keeping.server";
import { findUntoldYear, findYearSoFar, yearAsked } from "~/domain/results/year-so-far.server";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { RestingOffice } from "~/ui/resting-office";
import { rooms, waitsIn } from "./rooms";
import { Waits } from "./waits";
import { YearSoFar } from "./year-so-far";

export const handle = page({ title: "home:organize.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  // Whoever would be let in but for the second step is told how to set one.
  if (actor.resting && may.moderate({ ...actor, role: actor.resting })) return null;
  const waits = await findWhatWaits(actor);
  if (!waits.organizes) return { ...waits, results: 0, overdue: null, untold: null, year: null };
  const year = yearAsked(new URL(request.url).searchParams.get("year"));
  const [results, overdue, untold, months, places, soFar] = await Promise.all([
    countAskedResults(actor),
    findOverdue(actor, context.language),
    findUntoldYear(actor),
    findMonths(actor, year),
    listPlacesAhead(actor, context.language),
    findYearSoFar(actor, year),
  ]);
  return { ...waits, results, overdue, untold, year: { months, places, soFar } };
}

/** What waits for a decision, what is overdue, how the year goes; then the rooms, each with what it is for. */
export default function Organize() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  if (!loaded) return <Resting />;
  const { organizes, overdue, untold, year } = loaded;
  const shown = (group: string) =>
    group === "discussions" || (organizes !== null && (group !== "office" || organizes.administers));
  return (
    <>
      <PageHead
        title={t("home:organize.title")}
        lead={t(organizes ? "home:organize.lead" : "moderation:room.moderators")}
      />
      <Waits {...waitsIn(loaded)} events={overdue?.events ?? []} untold={untold} />
      {year && organizes ? <YearSoFar {...year} concepts={organizes.concepts} /> : null}
      {Object.entries(rooms)
        .filter(([group]) => shown(group))
        .map(([group, parts]) => (
          <section key={group} className="mt-12">
            <h2>{t(`home:organize.group.${group}`)}</h2>
            <Rows>
              {parts.map((room) => (
                <Row key={room} href={`/organize/${room}`} title={t(`home:organize.${room}.title`)}>
                  <p className="mt-1 max-w-[66ch] text-muted">{t(`home:organize.${room}.text`)}</p>
                </Row>
              ))}
            </Rows>
          </section>
        ))}
    </>
  );
}

/** For an organizer without a second step. */
function Resting() {
  const t = useT();
  return (
    <>
      <PageHead title={t("home:organize.title")} />
      <RestingOffice />
    </>
  );
}
