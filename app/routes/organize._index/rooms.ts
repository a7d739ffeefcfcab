import { lacks } from "~/domain/concepts/board.schema";
import type { WhatWaits } from "~/domain/organizing/what-waits.server";

/** What is done every day first; moderators see the group of discussions, the last one is for administrators alone. */
export const rooms = {
  work: [
    "applications",
    "concepts",
    "calls",
    "programme",
    "messages",
    "matrix",
    "candidates",
    "catalogue",
    "results",
    "interviews",
  ],
  reach: ["invitations", "contacts"],
  discussions: ["moderation"],
  watch: ["exports", "log", "counts"],
  office: ["people", "settings", "addresses"],
};

interface Wait {
  /** The key of the words for it. */
  words: string;
  count: number;
  href: string;
}

/** What waits in each room; of organizers in theirs too, with one's own reviews beside the concepts. */
export function waitsIn({ moderation, organizes, results }: WhatWaits & { results: number }): Record<string, Wait[]> {
  const inModeration = [
    { words: "home:wait.reported", count: moderation.reported, href: "/organize/moderation" },
    { words: "home:wait.newComments", count: moderation.waiting, href: "/organize/moderation/waiting" },
    { words: "home:wait.appeals", count: moderation.appeals, href: "/organize/moderation/appeals" },
  ];
  if (!organizes) return { moderation: inModeration };
  const { applications, submitted, accepted, lacking, reviews, messages, exports } = organizes;
  return {
    moderation: inModeration,
    applications: [{ words: "home:wait.applications", count: applications, href: "/organize/applications" }],
    concepts: [
      { words: "home:wait.submitted", count: submitted, href: "/organize/concepts?state=submitted" },
      ...lacks.map((what) => ({
        ...{ words: `home:wait.${what}`, count: lacking[what] },
        href: `/organize/concepts?state=in_review&lacks=${what}`,
      })),
      { words: "home:wait.accepted", count: accepted, href: "/organize/concepts?state=accepted" },
      { words: "reviews:home.overdue", count: reviews.overdue, href: "/reviews#waits" },
      { words: "reviews:home.waits", count: reviews.waiting, href: "/reviews" },
    ],
    messages: [{ words: "home:wait.messages", count: messages, href: "/organize/messages" }],
    results: [{ words: "home:wait.results", count: results, href: "/organize/results" }],
    exports: [{ words: "home:wait.exports", count: exports, href: "/organize/exports" }],
  };
}
