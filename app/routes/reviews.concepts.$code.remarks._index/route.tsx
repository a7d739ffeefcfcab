import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findRemarksWithChanges } from "~/domain/concepts/review-pages.server";
import { unsent } from "~/platform/unsent";
import { ChangesSince } from "~/ui/changes-since";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Remarks } from "~/ui/remarks";

export const handle = page({ title: "remarks:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { remarks, since } = await findRemarksWithChanges(await context.actor(), params.code!);
  return { remarks, since: unsent(since) };
}

/** The remarks on a text, for those who judge it. */
export default function RemarksOnText() {
  const t = useT();
  const { remarks, since } = useLoaderData<typeof loader>();
  const { code, review, organizes, title, language } = remarks;
  return (
    <>
      <PageHead
        title={t("remarks:title")}
        lead={t("remarks:room.lead")}
        back={
          <>
            {review ? <a href={`/reviews/${review}`}>{t("remarks:room.toReview")}</a> : null}
            {organizes ? <a href={`/organize/concepts/${code}`}>{t("remarks:room.toConcept")}</a> : null}
          </>
        }
      >
        <span lang={language}>{title}</span>
      </PageHead>
      <ChangesSince of={since.value} />
      <Remarks of={remarks} alone />
    </>
  );
}
