import { countConceptsByState, countLacking } from "~/domain/concepts/board.server";
import { countOwnReviews } from "~/domain/concepts/listing-reviews.server";
import { countModeration } from "~/domain/discussion/moderation-room.server";
import { countWaitingConversations } from "~/domain/matrix/reading-messages.server";
import { may } from "~/domain/permissions";
import type { Actor } from "~/platform/session.server";
import { countWaitingExports } from "./asking-exports.server";
import { countWaitingApplications } from "./listing-applications.server";

/** What waits for moderators, and for organizers what waits for them besides. Refuses all others with 403. */
export async function findWhatWaits(actor: Actor) {
  const moderation = await countModeration(actor);
  if (!may.organize(actor)) return { moderation, organizes: null };
  const [applications, concepts, lacking, reviews, messages, exports] = await Promise.all([
    countWaitingApplications(actor),
    countConceptsByState(actor),
    countLacking(actor),
    countOwnReviews(actor),
    countWaitingConversations(actor),
    countWaitingExports(actor),
  ]);
  const administers = may.changeSettings(actor);
  const { submitted, accepted } = concepts;
  const organizes = { applications, submitted, accepted, concepts, lacking, reviews, messages, exports, administers };
  return { moderation, organizes };
}

export type WhatWaits = Awaited<ReturnType<typeof findWhatWaits>>;
