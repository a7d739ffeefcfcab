import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
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
import { defaultLanguage, translator } from "~/locales/t";
import { LanguageProvider } from "~/ui/language";
import { pageOf } from "~/ui/page";
import { Refusal } from "~/ui/refusal";
import { Shell } from "~/ui/shell";
import styles from "./app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.visitor();
  const { pathname, search } = new URL(request.url);
  return {
    language: context.language,
    nonce: context.nonce,
    path: pathname.replace(/\.data$/, "") + search,
    actor: actor && { pseudonym: actor.pseudonym, role: actor.role },
  };
}

/** The title of the page: its own words first, then a name that tells nothing when signed in. */
function useTitle(): string {
  const matches = useMatches();
  const root = useRouteLoaderData<typeof loader>("root");
  const t = translator(root?.language ?? defaultLanguage);
  const error = useRouteError();
  const name = t(root?.actor ? "common:neutralName" : "common:name");
  const title = pageOf(matches.map(({ handle }) => handle))?.title;
  const leaf = matches.at(-1);
  if (error || !title) return name;
  const words = typeof title === "string" ? t(title) : title(leaf?.data as never, t);
  return words === name ? name : `${words} · ${name}`;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const error = useRouteError();
  const handle = pageOf(useMatches().map((match) => match.handle));
  const language = root?.language ?? defaultLanguage;
  const scripts = handle?.hydrate === true && !error;
  return (
    <html lang={language} data-areas={scripts ? ["common", "errors", ...(handle.areas ?? [])].join(" ") : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{useTitle()}</title>
        <Meta />
        <Links />
        <script src="/quick-exit.js" defer />
      </head>
      <body>
        <LanguageProvider value={language}>
          <Shell actor={root?.actor ?? null} path={root?.path ?? "/"} width={error ? "narrow" : handle?.width}>
            {children}
          </Shell>
        </LanguageProvider>
        {scripts && <Scripts nonce={root?.nonce} />}
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
  return isRouteErrorResponse(error) ? (
    <Refusal status={error.status} reason={typeof error.data === "string" ? error.data : ""} />
  ) : (
    <Refusal status={500} reason="" />
  );
}
