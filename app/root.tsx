import type { HeadersArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Meta,
  Links,
  Outlet,
  Scripts,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { followerTag } from "~/domain/concepts/following.server";
import { countUnseen } from "~/domain/notices/counting.server";
import { mostCounted } from "~/domain/notices/kinds";
import { may } from "~/domain/permissions";
import { defaultLanguage, translator } from "~/locales/t";
import { shellFacts } from "~/platform/request-context.server";
import { LanguageProvider } from "~/ui/language";
import { tellsOfAct } from "~/ui/done";
import { type PageHandle, pageOf } from "~/ui/page";
import { Refusal } from "~/ui/refusal";
import { Shell } from "~/ui/shell";
import type { ShellFacts } from "~/ui/shell-facts";
import styles from "./app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.visitor();
  const [facts, unseen] = await Promise.all([
    shellFacts(request, context),
    actor && may.readAsMember(actor) ? countUnseen(actor, followerTag(actor.id)) : 0,
  ]);
  return unseen > 0 ? { ...facts, unseen: unseen > mostCounted ? `${mostCounted}+` : String(unseen) } : facts;
}

/** Where a refusal says how long to wait, the page that shows it says so to programs too. */
export function headers({ errorHeaders }: HeadersArgs): Record<string, string> {
  const wait = errorHeaders?.get("Retry-After");
  return wait ? { "Retry-After": wait } : {};
}

/** What the sheet around the page knows of the request. */
function useFacts(): ShellFacts {
  const loaded = useRouteLoaderData<typeof loader>("root");
  return loaded ?? { language: defaultLanguage, nonce: "", sent: false, path: "/", actor: null, kept: [] };
}

/** The title of the page: its own words first, then a name that tells nothing when signed in. */
function useTitle({ language, actor }: ShellFacts): string {
  const matches = useMatches();
  const t = translator(language);
  const error = useRouteError();
  const name = t(actor ? "common:neutralName" : "common:name");
  const title = pageOf(matches.map(({ handle }) => handle))?.title;
  const leaf = matches.at(-1);
  if (error || !title) return name;
  const words = typeof title === "string" ? t(title) : title(leaf?.data as never, t);
  return words === name ? name : `${words} · ${name}`;
}

/** The areas of words that the scripts of a page need. What tells of an act or its mistakes is fetched after one. */
function areasOf({ areas = [] }: PageHandle, { sent, path }: ShellFacts): string {
  return ["common", "errors", ...(sent ? ["mistakes"] : []), ...(tellsOfAct(path) ? ["done"] : []), ...areas].join(" ");
}

/** A glance at the page's source tells as little as its title where one is signed in. */
function descriptionOf({ language, actor }: ShellFacts, scripts: boolean): string {
  if (actor) return translator(language)("common:neutralName");
  // The words of the front page are not among those that a page with scripts fetches.
  return translator(language)(scripts ? "common:name" : "public:front.lead");
}

export function Layout({ children }: { children: ReactNode }) {
  const facts = useFacts();
  const { language } = facts;
  const error = useRouteError();
  const handle = pageOf(useMatches().map((match) => match.handle));
  const scripts = handle?.hydrate === true && !error;
  return (
    <html lang={language} data-areas={scripts ? areasOf(handle, facts) : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{useTitle(facts)}</title>
        <meta name="description" content={descriptionOf(facts, scripts)} />
        <Meta />
        <Links />
        <script src="/quick-exit.js" defer />
      </head>
      <body>
        <LanguageProvider value={language}>
          <Shell actor={facts.actor} unseen={facts.unseen} path={facts.path} width={error ? "narrow" : handle?.width}>
            {children}
          </Shell>
        </LanguageProvider>
        {scripts && <Scripts nonce={facts.nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { path, kept, actor, reference } = useFacts();
  const answer = isRouteErrorResponse(error) ? error : null;
  const reason: unknown = answer?.data;
  return (
    <Refusal
      status={answer?.status ?? 500}
      reason={typeof reason === "string" ? reason : ""}
      path={path}
      kept={kept}
      reference={reference}
      resting={actor?.resting === true}
    />
  );
}
