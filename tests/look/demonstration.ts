import { beforeAll, vi } from "vitest";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { startSession } from "~/platform/session.server";
import { db } from "~/platform/db.server";
import type { Role } from "~/platform/roles";
import { fillDemonstration } from "../../prisma/seed/fill-demonstration.server";
import { drafting } from "../applicants";
import { member, type Person } from "../cast";
import { type TestServer, useServer } from "../server";

/** Who looks at screens: nobody, the demonstration accounts, a newcomer in the midst of joining, a member with nothing yet. */
export type Looker = "visitor" | "newcomer" | "applicant" | "fresh" | "participant" | "author" | "organizer";

export interface Screen {
  path: string;
  who: Looker;
  /** Sends the first form of the page without filling it. */
  sent?: boolean;
}

export interface Demonstration {
  server: TestServer;
  people: Record<Exclude<Looker, "visitor">, Person>;
  screens: Screen[];
  /** Addresses that tests name: a long expert concept with many comments, and a position. */
  concept: string;
  position: string;
}

async function account(pseudonym: string): Promise<Person> {
  const { id, role } = await db().account.findUniqueOrThrow({ where: { pseudonym } });
  const cookie = (await startSession(new Request("http://localhost/"), id)).split(";")[0]!;
  return { id, pseudonym, role: role as Role, cookie };
}

/** A database with the demonstration community and the built server on it, both up before the tests of the file. */
export function useDemonstration(): Demonstration {
  const shown = {} as Demonstration;
  shown.server = useServer();
  beforeAll(async () => {
    const quiet = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await fillDemonstration();
    quiet.mockRestore();
    shown.people = {
      newcomer: await drafting("demo-newcomer"),
      applicant: await account("demo-pending"),
      fresh: await member("participant", "demo-fresh"),
      participant: await account("demo-participant"),
      author: await account("demo-author"),
      organizer: await account("demo-organizer"),
    };
    Object.assign(shown, await screensOf(shown.people));
  });
  return shown;
}

/** Every screen with an address for GET, for each who may see it, and what stands where something is missing. */
async function screensOf(
  people: Demonstration["people"],
): Promise<Pick<Demonstration, "screens" | "concept" | "position">> {
  const longest = await db().concept.findFirstOrThrow({ orderBy: { commentCount: "desc" } });
  const comment = await db().comment.findFirstOrThrow({
    where: { conceptId: longest.id, depth: 0, replyCount: { gt: 0 } },
  });
  const own = await db().comment.findFirst({ where: { authorId: people.participant.id, state: "visible" } });
  const position = await db().position.findFirstOrThrow({ orderBy: { candidateCount: "desc" } });
  const card = await db().choice.findFirstOrThrow({ where: { positionKey: position.key } });
  const application = await db().application.findUniqueOrThrow({ where: { accountId: people.applicant.id } });
  const drafts = await db().concept.findMany({ where: { authorId: people.author.id }, orderBy: { state: "asc" } });
  const editable = drafts.find(({ state }) => state === "draft" || state === "returned");
  const queue = await db().concept.findMany({
    where: { state: { in: ["submitted", "in_review", "accepted", "published"] } },
    distinct: ["state"],
  });
  const reviewed = queue.find(({ state }) => state === "in_review");
  const concept = `/concepts/${longest.slug}`;
  const draft = editable && `/concepts/drafts/${editable.code}`;
  const { choices } = await ownChoices(people.participant);
  const seen = (who: Looker, ...paths: (string | null | undefined | false)[]): Screen[] =>
    paths.flatMap((path) => (path ? [{ path, who }] : []));
  const open = ["/safety", "/accessibility", "/guide", "/guide/participants"];
  const settings = ["/settings", "/settings/passphrase", "/settings/codes", "/settings/sessions"];
  const reading = [
    "/",
    "/concepts",
    concept,
    `${concept}?page=2`,
    `${concept}/versions/1`,
    `${concept}?thread=${comment.code}`,
  ];
  const screens = [
    ...seen("visitor", "/", ...open, "/guide/organizers", "/join", "/login", "/recover", "/concepts", "/nothing-here"),
    ...seen("newcomer", "/join/codes", "/join/interests", "/join/place", "/join/motivation"),
    ...seen("applicant", "/application", "/application/withdrawal", "/organize", ...settings, ...open),
    ...seen("fresh", "/", "/matrix/card", "/concepts", "/concepts/new"),
    ...seen("participant", ...reading, `/comments/${comment.code}/reply`, own && `/comments/${own.code}/deletion`),
    ...seen(
      "participant",
      "/matrix/card",
      "/matrix/positions",
      "/matrix/positions?q=ъъъ",
      "/concepts?sphere=digital&language=en",
    ),
    ...seen("participant", `/matrix/card/choose?position=${position.key}`, "/matrix/card/choose?position=none"),
    ...seen(
      "participant",
      choices[0] && `/matrix/card/readiness?position=${choices[0]}`,
      ...settings,
      "/guide",
      "/organize/log",
    ),
    ...seen(
      "author",
      ...drafts.map(({ code }) => `/concepts/drafts/${code}`),
      draft && `${draft}/edit`,
      draft && `${draft}/preview`,
    ),
    ...seen(
      "organizer",
      "/",
      "/organize",
      "/organize/applications",
      "/organize/applications?sphere=digital&state=declined",
    ),
    ...seen(
      "organizer",
      `/organize/applications/${application.code}`,
      `/organize/applications/${application.code}/decline`,
    ),
    ...seen(
      "organizer",
      "/organize/matrix",
      "/organize/matrix?kind=diplomatic&region=BY-BR",
      "/organize/matrix/positions",
    ),
    ...seen("organizer", `/organize/matrix/positions/${position.key}`, `/organize/cards/${card.cardNumber}`, concept),
    ...seen(
      "organizer",
      "/organize/concepts",
      "/organize/concepts?state=accepted",
      "/organize/concepts?state=withdrawn",
    ),
    ...seen("organizer", ...queue.map(({ code }) => `/organize/concepts/${code}`), "/guide/organizers"),
    ...seen("organizer", reviewed && `/organize/concepts/${reviewed.code}/return`),
    ...[
      ...seen("visitor", "/join", "/login", "/recover"),
      ...seen("newcomer", "/join/codes", "/join/interests", "/join/motivation"),
      ...seen("participant", concept, `/comments/${comment.code}/reply`, "/settings/passphrase", "/settings/codes"),
      ...seen("fresh", "/concepts/new", `/matrix/card/choose?position=${position.key}`),
      ...seen("organizer", `/organize/applications/${application.code}/decline`),
      ...seen("organizer", reviewed && `/organize/concepts/${reviewed.code}/return`),
    ].map((screen) => ({ ...screen, sent: true })),
  ];
  return { screens, concept, position: position.key };
}

async function ownChoices(person: Person): Promise<{ choices: string[] }> {
  const { choices } = await findOwnCard(person, "en");
  return { choices: choices.map(({ key }) => key) };
}
