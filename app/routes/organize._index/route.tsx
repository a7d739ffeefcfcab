import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countConceptsByState, countLacking } from "~/domain/concepts/board.server";
import { countOwnReviews } from "~/domain/concepts/listing-reviews.server";
import { countModeration } from "~/domain/discussion/moderation-room.server";
import { countWaitingConversations } from "~/domain/matrix/reading-messages.server";
import { countWaitingExports } from "~/domain/organizing/asking-exports.server";
import { countWaitingApplications } from "~/domain/organizing/listing-applications.server";
import { countAskedResults } from "~/domain/results/keeping.server";
import { may } from "~/domain/permissions";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { RestingOffice } from "~/ui/resting-office";
import { rooms, waitsIn } from "./rooms";

export const handle = page({ title: "home:organize.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  // Whoever would be let in but for the second step is told how to set one.
  if (actor.resting && may.moderate({ ...actor, role: actor.resting })) return null;
  const moderation = await countModeration(actor);
  if (!may.organize(actor)) return { moderation, organizes: null };
  const [applications, concepts, lacking, reviews, messages, exports, results] = await Promise.all([
    countWaitingApplications(actor),
    countConceptsByState(actor),
    countLacking(actor),
    countOwnReviews(actor),
    countWaitingConversations(actor),
    countWaitingExports(actor),
    countAskedResults(actor),
  ]);
  const administers = may.changeSettings(actor);
  const { submitted, accepted } = concepts;
  const organizes = { applications, submitted, accepted, lacking, reviews, messages, exports, results, administers };
  return { moderation, organizes };
}

/** What waits, as far as the reader is told. */
export type Loaded = NonNullable<Awaited<ReturnType<typeof loader>>>;

/** The rooms of moderators and organizers, each with what it is for and what waits there. */
export default function Organize() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  if (!loaded) return <Resting />;
  const { organizes } = loaded;
  const waits = waitsIn(loaded);
  const shown = (group: string) =>
    group === "discussions" || (organizes !== null && (group !== "office" || organizes.administers));
  return (
    <>
      <PageHead
        title={t("home:organize.title")}
        lead={t(organizes ? "home:organize.lead" : "moderation:room.moderators")}
      />
      {Object.entries(rooms)
        .filter(([group]) => shown(group))
        .map(([group, parts]) => (
          <section key={group} className="mt-10">
            <h2>{t(`home:organize.group.${group}`)}</h2>
            <Rows>
              {parts.map((room) => (
                <Row key={room} href={`/organize/${room}`} title={t(`home:organize.${room}.title`)}>
                  <p className="mt-1 max-w-[66ch] text-muted">{t(`home:organize.${room}.text`)}</p>
                  {(waits[room] ?? []).map(({ words, count, href }) =>
                    count > 0 ? (
                      <p key={words} className="font-semibold">
                        <a href={href} className="inline-block py-1">
                          {t(words, { count })}
                        </a>
                      </p>
                    ) : null,
                  )}
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
