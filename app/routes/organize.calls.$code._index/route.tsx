import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listConceptsOfCall } from "~/domain/concepts/concepts-of-calls.server";
import { findCallToKeep } from "~/domain/concepts/reading-calls.server";
import { CallActs, CallFacts, Deadline, Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";
import { Acts, Deletion } from "./acts";
import { CallConcepts } from "./concepts";
import { CriterionRows, QuestionRows } from "./rows";

export const handle = page({ title: "organizing-calls:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  const [call, concepts] = await Promise.all([
    findCallToKeep(actor, code, context.language),
    listConceptsOfCall(actor, code),
  ]);
  return { call, concepts };
}

/** A call with all that organizers can do to it. */
export default function OrganizeCall() {
  const t = useT();
  const { call, concepts } = useLoaderData<typeof loader>();
  const drafted = call.standing === "drafted";
  const changeable = call.received === 0 && call.standing !== "closed";
  return (
    <>
      <PageHead title={<Told said={call.title} />} back={<a href="/organize/calls">{t("organizing-calls:back")}</a>}>
        <CallFacts call={call} />
      </PageHead>
      <Notice>
        <p className="font-semibold first-letter:uppercase">{t(`calls:state.${call.standing}`)}</p>
        <p className="mt-1 first-letter:uppercase">
          {call.deadline ? (
            <Deadline deadline={call.deadline} over={call.standing === "over"} />
          ) : (
            t("organizing-calls:noDeadline")
          )}
        </p>
      </Notice>
      <Acts code={call.code} standing={call.standing} />
      {drafted ? null : <CallConcepts concepts={concepts} />}
      {call.text.html && (
        <section className="mt-10">
          <Prose html={call.text.html} lang={call.text.language} />
        </section>
      )}
      {call.received > 0 && <Notice>{t("organizing-calls:rows.frozen")}</Notice>}
      <CriterionRows call={call} changeable={changeable} />
      <QuestionRows call={call} changeable={changeable} />
      {call.acts.length > 0 && (
        <section className="mt-10">
          <h2>{t("calls:acts.title")}</h2>
          <CallActs acts={call.acts} />
        </section>
      )}
      {drafted ? <Deletion code={call.code} revision={call.revision} /> : null}
    </>
  );
}
