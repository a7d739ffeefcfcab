import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCalls } from "~/domain/concepts/reading-calls.server";
import { placeAsked } from "~/forms/parse-form";
import { CallFacts, Deadline } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-calls:title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const below = placeAsked(request, "below");
  return { ...(await listCalls(await context.actor(), context.language, below)), begun: below === undefined };
}

/** Every call, the last made first. */
export default function OrganizeCalls() {
  const t = useT();
  const { calls, next, begun } = useLoaderData<typeof loader>();
  const path = "/organize/calls";
  return (
    <>
      <PageHead title={t("organizing-calls:title")} lead={t("organizing-calls:lead")}>
        <a href={`${path}/new`} className="button button-first">
          {t("organizing-calls:new")}
        </a>
      </PageHead>
      {calls.length === 0 ? (
        <Empty>{t("organizing-calls:none")}</Empty>
      ) : (
        <Rows>
          {calls.map((call) => (
            <Row
              key={call.code}
              level={2}
              href={`${path}/${call.code}`}
              title={call.title.text}
              lang={call.title.language}
            >
              <p className="mt-1 first-letter:uppercase">
                <span className="font-semibold">{t(`calls:state.${call.standing}`)}</span>,{" "}
                {call.deadline ? (
                  <Deadline deadline={call.deadline} over={call.standing === "over"} />
                ) : (
                  t("organizing-calls:noDeadline")
                )}
              </p>
              <CallFacts call={call}>
                {call.received > 0 && t("organizing-calls:received", { count: call.received })}
              </CallFacts>
            </Row>
          ))}
        </Rows>
      )}
      <Ways first={begun ? null : path} next={next === null ? null : `${path}?below=${next}`} />
    </>
  );
}
