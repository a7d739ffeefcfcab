import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lacks } from "~/domain/concepts/board.schema";
import { countConceptsByState, countLacking } from "~/domain/concepts/board.server";
import { countWaitingConversations } from "~/domain/matrix/reading-messages.server";
import { countWaitingExports } from "~/domain/organizing/asking-exports.server";
import { countWaitingApplications } from "~/domain/organizing/listing-applications.server";
import { may } from "~/domain/permissions";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { RestingOffice } from "~/ui/resting-office";

export const handle = page({ title: "home:organize.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  // Whoever would be let in but for the second step is told how to set one.
  if (actor.resting && may.organize({ ...actor, role: actor.resting })) return null;
  const [applications, concepts, lacking, messages, exports] = await Promise.all([
    countWaitingApplications(actor),
    countConceptsByState(actor),
    countLacking(actor),
    countWaitingConversations(actor),
    countWaitingExports(actor),
  ]);
  const administers = may.changeSettings(actor);
  const { submitted, accepted } = concepts;
  return { applications, submitted, accepted, lacking, messages, exports, administers };
}

/** What is done every day first; the last group is for administrators alone. */
const rooms = {
  work: ["applications", "concepts", "calls", "messages", "matrix", "candidates", "catalogue"],
  reach: ["invitations", "contacts"],
  watch: ["exports", "log", "counts"],
  office: ["people", "settings", "addresses"],
};

/** The organizers' rooms, each with what it is for and what waits there. */
export default function Organize() {
  const t = useT();
  const waiting = useLoaderData<typeof loader>();
  if (!waiting) return <Resting />;
  const { applications, submitted, accepted, lacking, messages, exports, administers } = waiting;
  const waits: Record<string, { what: string; count: number; href: string }[]> = {
    applications: [{ what: "applications", count: applications, href: "/organize/applications" }],
    concepts: [
      { what: "submitted", count: submitted, href: "/organize/concepts?state=submitted" },
      ...lacks.map((what) => ({
        ...{ what, count: lacking[what] },
        href: `/organize/concepts?state=in_review&lacks=${what}`,
      })),
      { what: "accepted", count: accepted, href: "/organize/concepts?state=accepted" },
    ],
    messages: [{ what: "messages", count: messages, href: "/organize/messages" }],
    exports: [{ what: "exports", count: exports, href: "/organize/exports" }],
  };
  return (
    <>
      <PageHead title={t("home:organize.title")} lead={t("home:organize.lead")} />
      {Object.entries(rooms).map(([group, parts]) =>
        group === "office" && !administers ? null : (
          <section key={group} className="mt-10">
            <h2>{t(`home:organize.group.${group}`)}</h2>
            <Rows>
              {parts.map((room) => (
                <Row key={room} href={`/organize/${room}`} title={t(`home:organize.${room}.title`)}>
                  <p className="mt-1 max-w-[66ch] text-muted">{t(`home:organize.${room}.text`)}</p>
                  {(waits[room] ?? []).map(({ what, count, href }) =>
                    count > 0 ? (
                      <p key={what} className="font-semibold">
                        <a href={href} className="inline-block py-1">
                          {t(`home:wait.${what}`, { count })}
                        </a>
                      </p>
                    ) : null,
                  )}
                </Row>
              ))}
            </Rows>
          </section>
        ),
      )}
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
