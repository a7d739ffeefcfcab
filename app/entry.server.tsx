import type { EntryContext, HandleErrorFunction, ServerBuild } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import "~/locales/all.server";
import { check } from "~/domain/organizing/checking-everything.server";
import { administratorLink, afterRestoring, invite, rotate } from "~/domain/organizing/working-at-the-shell.server";
import { eraseAnew } from "~/domain/privacy/erasing-anew.server";
import { fillEmptySearch } from "~/domain/discussion/filling-search.server";
import { prepareCommunity } from "~/domain/prepare-community.server";
import { backup } from "~/platform/console/backup.server";
import { developmentApp, serveBuild } from "~/platform/console/commands.server";
import { drill } from "~/platform/console/drill.server";
import { move } from "~/platform/console/move.server";
import { restore } from "~/platform/console/restore.server";
import { type Command, runCommand } from "~/platform/console/shell.server";
import { textResponse } from "~/platform/compress.server";
import { contentSecurityPolicy } from "~/platform/headers.server";
import { log } from "~/platform/log.server";
import { type RequestContext, shellFacts } from "~/platform/request-context.server";
import { hydrates, isForEveryone } from "~/ui/page";

/** Starts the built platform. Called by app/platform/console/start.js. */
export function start(build: ServerBuild, options: { demo: boolean }) {
  return serveBuild(build, prepareCommunity, options);
}

/** What follows rows that were put back. */
const afterBackup = { fillSearch: fillEmptySearch, eraseAnew, check: afterRestoring };

/** What can be done from the server's shell. */
const commands: readonly Command[] = [
  check,
  backup,
  restore(afterBackup),
  drill(afterBackup),
  move(fillEmptySearch, afterRestoring),
  rotate,
  administratorLink,
  invite,
];

/** Does what the arguments say; gives the exit code. Called by app/platform/console/admin.js. */
export function administer(args: string[]) {
  return runCommand(commands, args);
}

/** The platform for development. Called by app/platform/console/dev.js. */
export function prepare(load: () => Promise<ServerBuild>, _mode: string, options: { demo: boolean }) {
  return developmentApp(load, prepareCommunity, options);
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  loadContext: unknown,
) {
  const context = loadContext as RequestContext;
  const matches = entry.staticHandlerContext.matches.map(({ route }) => entry.routeModules[route.id]);
  const handles = matches.map((module) => module?.handle);
  const scripts = !entry.staticHandlerContext.errors && hydrates(handles);
  if (entry.staticHandlerContext.errors) {
    context.keepTyped();
    // Where an action refuses, Remix runs no loader of the root; the page that says so still speaks the reader's language.
    entry.staticHandlerContext.loaderData.root = await shellFacts(request, context);
  }
  const page = <RemixServer context={entry} url={request.url} nonce={context.nonce} />;
  // Hydration needs the streamed form of the data; pages without scripts are rendered in one go, which is faster.
  const html = scripts ? await whole(page) : `<!DOCTYPE html>${renderToString(page)}`;
  headers.set("Content-Type", "text/html; charset=utf-8");
  const policy = contentSecurityPolicy({ page: true, ...(scripts && { nonce: context.nonce }) });
  headers.set("Content-Security-Policy", policy);
  headers.append("Vary", "Cookie, Accept-Language");
  const alike = status === 200 && !entry.staticHandlerContext.errors && !scripts && !context.sent;
  context.forEveryone = alike && isForEveryone(handles) && !(await context.visitor());
  return textResponse(html, { status, headers });
}

/**
 * The page as the stream gives it, in one piece. React writes into blocks of 2,048 bytes and leaves a zero byte at the end
 * of one into which the next letter of several bytes does not fit. No text here has a zero byte of its own.
 */
async function whole(page: React.ReactElement): Promise<string> {
  const html = await new Promise<string>((resolve, reject) => {
    const stream = renderToPipeableStream(page, {
      onAllReady: () => resolve(text(stream.pipe(new PassThrough()))),
      onError: reject,
    });
  });
  return html.replaceAll("\0", "");
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // An address that there is not is no failure; whoever asks for many of them fills no log.
  const { disturbance } = context as RequestContext;
  const refused =
    disturbance !== undefined || error instanceof Response || (isRouteErrorResponse(error) && error.status < 500);
  if (!request.signal.aborted && !refused) (context as RequestContext).reference = log.failure(error);
};
