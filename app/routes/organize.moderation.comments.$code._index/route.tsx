import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findJudged } from "~/domain/discussion/moderation-room.server";
import { today } from "~/platform/clock.server";
import { Judged, ReportedFor } from "~/ui/judged";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Acts } from "./acts";
import { Before } from "./before";

export const handle = page({ title: "moderation:room.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const one = await findJudged(await context.actor(), params.code ?? "");
  return { ...one, today: today() };
}

/** A comment with what it answers, what was reported of it and decided before, and what a moderator can do. */
export default function JudgedOne() {
  const t = useT();
  const one = useLoaderData<typeof loader>();
  const { comment, parent, concept, reports, before } = one;
  return (
    <>
      <PageHead
        title={t("moderation:one.title")}
        back={<a href="/organize/moderation">{t("moderation:room.title")}</a>}
      />
      <Judged comment={comment} parent={parent} concept={concept} />
      {reports.length > 0 && (
        <section>
          <h2 className="text-h3">{t("moderation:one.reports")}</h2>
          <ReportedFor reports={reports} />
        </section>
      )}
      <Acts {...one} />
      {before.length > 0 && (
        <section className="mt-8">
          <h2 className="text-h3">{t("moderation:one.before")}</h2>
          <ReportedFor reports={before} />
        </section>
      )}
      <Before {...one} />
    </>
  );
}
