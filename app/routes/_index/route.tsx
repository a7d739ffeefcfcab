import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOutgrown } from "~/domain/concepts/endorsing.server";
import { countNews } from "~/domain/concepts/following.server";
import { countConceptsByState } from "~/domain/concepts/board.server";
import { listOwnConcepts, listPublishedConcepts } from "~/domain/concepts/listing.server";
import { countOwnReviews } from "~/domain/concepts/listing-reviews.server";
import { listOpenCalls } from "~/domain/concepts/reading-calls.server";
import { listProposalsForMe } from "~/domain/concepts/reading-proposals.server";
import { reminded } from "~/domain/concepts/reminders";
import { listReminders } from "~/domain/concepts/reminding-authors.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { countUnreadMessages, countWaitingConversations } from "~/domain/matrix/reading-messages.server";
import { countWaitingExports } from "~/domain/organizing/asking-exports.server";
import { countWaitingApplications } from "~/domain/organizing/listing-applications.server";
import type { PublishedFigures } from "~/domain/organizing/published-figures";
import { findPublishedFigures } from "~/domain/organizing/published-figures.server";
import { listNewest } from "~/domain/notices/listing.server";
import { listOwnComing } from "~/domain/programme/own-registrations.server";
import { findOwnNews } from "~/domain/programme/reading-messages.server";
import { may } from "~/domain/permissions";
import { listOwnWork } from "~/domain/work.server";
import { seeOther } from "~/forms/parse-form";
import type { T } from "~/locales/t";
import { page } from "~/ui/page";
import { Front } from "./front";
import { Home, type HomeData } from "./home";

export const handle = page({
  title: ({ home }: Loaded, t: T) => t(home ? "home:title" : "common:name"),
  width: "reading",
  forEveryone: true,
});

interface Loaded {
  home?: HomeData;
  figures?: PublishedFigures;
}

/** Visitors read what the Reserve is; applicants are led to their application; members see what waits for them. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Loaded> {
  const actor = await context.visitor();
  if (!actor) return { figures: await findPublishedFigures() };
  if (!may.readAsMember(actor)) throw seeOther("/application");
  const organizer = may.organize(actor);
  const [
    card,
    own,
    reminders,
    calls,
    work,
    proposals,
    notices,
    published,
    unread,
    outgrown,
    news,
    reviews,
    coming,
    told,
    applications,
    byState,
    conversations,
    exports,
  ] = await Promise.all([
    findOwnCard(actor, context.language),
    listOwnConcepts(actor),
    listReminders(actor),
    listOpenCalls(actor, context.language),
    listOwnWork(actor),
    listProposalsForMe(actor),
    listNewest(actor, 5),
    listPublishedConcepts(actor, {}),
    countUnreadMessages(actor),
    listOutgrown(actor),
    countNews(actor),
    countOwnReviews(actor),
    listOwnComing(actor, context.language),
    findOwnNews(actor, context.language),
    organizer ? countWaitingApplications(actor) : 0,
    organizer ? countConceptsByState(actor) : null,
    organizer ? countWaitingConversations(actor) : 0,
    organizer ? countWaitingExports(actor) : 0,
  ]);
  return {
    home: {
      resting: actor.resting !== undefined,
      card: {
        number: card.number,
        most: card.most,
        retired: card.choices.filter(({ retired }) => retired).length,
        choices: card.choices.map(({ key, title, body, band }) => ({ key, title, body, band })),
      },
      // What came back with remarks waits most.
      own: reminded(
        ["returned", "draft"].flatMap((waits) => own.filter(({ state }) => state === waits)),
        reminders,
      ),
      notices,
      calls: calls.slice(0, 5).map(({ code, title, deadline }) => ({ code, title, deadline })),
      proposals,
      work: work
        .filter(({ state }) => state === "waiting" || state === "running" || state === "done")
        .map(({ code, kind, state }) => ({ code, kind, ready: state === "done" })),
      published: published.items.slice(0, 6),
      unread,
      outgrown,
      coming: coming.length,
      told,
      news,
      reviews: may.beReviewer(actor) ? reviews : null,
      waiting: {
        applications,
        submitted: byState?.submitted ?? 0,
        accepted: byState?.accepted ?? 0,
        conversations,
        exports,
      },
    },
  };
}

export default function Index() {
  const { home, figures } = useLoaderData<typeof loader>();
  return home ? <Home {...home} /> : <Front figures={figures ?? {}} />;
}
