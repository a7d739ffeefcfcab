import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOpenCalls, listPastCalls } from "~/domain/concepts/reading-calls.server";
import { placeAsked } from "~/forms/parse-form";
import { CallFacts, Deadline } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "calls:title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const below = placeAsked(request, "below");
  const [open, past] = await Promise.all([
    listOpenCalls(actor, context.language),
    listPastCalls(actor, context.language, below),
  ]);
  return { open, past, begun: below === undefined };
}

/** Open calls first, then those that take no more. */
export default function Calls() {
  const t = useT();
  const { open, past, begun } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("calls:title")}
        lead={t("calls:lead")}
        back={<a href="/concepts">{t("concepts:list.title")}</a>}
      />
      {begun && (
        <section>
          <h2>{t("calls:open")}</h2>
          {open.length === 0 ? <Empty>{t("calls:noneOpen")}</Empty> : <CallRows calls={open} />}
        </section>
      )}
      {past.calls.length > 0 && (
        <section className="mt-10">
          <h2>{t("calls:past")}</h2>
          <CallRows calls={past.calls} />
        </section>
      )}
      <Ways first={begun ? null : "/calls"} next={past.next === null ? null : `/calls?below=${past.next}`} />
    </>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["open"];

function CallRows({ calls }: { calls: Listed }) {
  const t = useT();
  return (
    <Rows>
      {calls.map((call) => (
        <Row key={call.code} href={`/calls/${call.code}`} title={call.title.text} lang={call.title.language}>
          <p className="mt-1 first-letter:uppercase">
            {call.standing === "open" ? null : <>{t(`calls:state.${call.standing}`)}: </>}
            {call.deadline && <Deadline deadline={call.deadline} over={call.standing !== "open"} />}
          </p>
          <CallFacts call={call} />
        </Row>
      ))}
    </Rows>
  );
}
