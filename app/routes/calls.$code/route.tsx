import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCall } from "~/domain/concepts/reading-calls.server";
import { CallActs, CallFacts, Deadline, Told } from "~/ui/call-parts";
import { CallText } from "~/ui/call-text";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "calls:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = await findCall(await context.actor(), params.code ?? "", context.language);
  return { call };
}

/** A call as members read it, with the way to write for it. */
export default function Call() {
  const t = useT();
  const { call } = useLoaderData<typeof loader>();
  const open = call.standing === "open";
  return (
    <>
      <PageHead title={<Told said={call.title} />} back={<a href="/calls">{t("calls:all")}</a>}>
        <CallFacts call={call} />
      </PageHead>
      <Notice>
        <p className="font-semibold first-letter:uppercase">{t(`calls:state.${call.standing}`)}</p>
        <p className="mt-1 first-letter:uppercase">
          {call.deadline && <Deadline deadline={call.deadline} over={!open} />}
        </p>
        {open ? null : <p className="mt-1">{t("calls:one.alone")}</p>}
      </Notice>
      {open && (
        <a href={`/concepts/new?call=${call.code}`} className="button button-first">
          {t("calls:one.write")}
        </a>
      )}
      <CallText {...call} />
      {call.acts.length > 1 && (
        <section className="mt-10">
          <h2>{t("calls:acts.title")}</h2>
          <CallActs acts={call.acts} />
        </section>
      )}
    </>
  );
}
