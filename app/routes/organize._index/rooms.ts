import { lacks } from "~/domain/concepts/board.schema";
import type { Overdue } from "~/domain/organizing/overdue.server";
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

export interface Wait {
  /** The key of the words for it. */
  words: string;
  count: number;
  /** Where it is done; nowhere here, where only who has the server can do it. */
  href?: string;
}

const late = ["home:wait.reviews", "reviews:home.overdue"];

type Waiting = WhatWaits & { results: number; overdue: Overdue | null };

/** What waits for a decision, and what should have been done by now; only what there is any of. */
export function waitsIn({ moderation, organizes, results, overdue }: Waiting): { waits: Wait[]; overdue: Wait[] } {
  const inModeration = [
    { words: "home:wait.reported", count: moderation.reported, href: "/organize/moderation" },
    { words: "home:wait.newComments", count: moderation.waiting, href: "/organize/moderation/waiting" },
    { words: "home:wait.appeals", count: moderation.appeals, href: "/organize/moderation/appeals" },
  ];
  const all = [...(organizes ? ofOrganizers(organizes, results) : []), ...inModeration];
  const there = ({ count }: Wait) => count > 0;
  return {
    waits: all.filter(there).filter(({ words }) => !late.includes(words)),
    overdue: [...all.filter(({ words }) => late.includes(words)), ...(overdue ? overdueIn(overdue) : [])].filter(there),
  };
}

function ofOrganizers(organizes: NonNullable<WhatWaits["organizes"]>, results: number): Wait[] {
  const { applications, submitted, accepted, lacking, reviews, messages, exports } = organizes;
  return [
    { words: "home:wait.applications", count: applications, href: "/organize/applications" },
    { words: "home:wait.submitted", count: submitted, href: "/organize/concepts?state=submitted" },
    ...lacks.map((what) => ({
      ...{ words: `home:wait.${what}`, count: lacking[what] },
      href: `/organize/concepts?state=in_review&lacks=${what}`,
    })),
    { words: "home:wait.accepted", count: accepted, href: "/organize/concepts?state=accepted" },
    { words: "reviews:home.overdue", count: reviews.overdue, href: "/reviews#waits" },
    { words: "reviews:home.waits", count: reviews.waiting, href: "/reviews" },
    { words: "home:wait.messages", count: messages, href: "/organize/messages" },
    { words: "home:wait.results", count: results, href: "/organize/results" },
    { words: "home:wait.exports", count: exports, href: "/organize/exports" },
  ];
}

function overdueIn({ applications, contacts, answers, drafts, begun, backups }: Overdue): Wait[] {
  const resealing = "/organize/contacts/resealing";
  return [
    { words: "home:overdue.applications", count: applications, href: "/organize/applications" },
    { words: "home:overdue.drafts", count: drafts, href: "/organize/programme?show=drafts" },
    { words: "home:overdue.begun", count: begun, href: "/organize/programme" },
    { words: "home:overdue.contacts", count: contacts, href: resealing },
    { words: "home:overdue.answers", count: answers, href: `${resealing}/answers` },
    { words: "home:overdue.backupNone", count: Number(backups.none) },
    { words: "home:overdue.backupFailed", count: Number(backups.failed) },
    { words: "home:overdue.backupOld", count: backups.days },
  ];
}
