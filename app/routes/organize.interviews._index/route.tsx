import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listInterviewsToKeep } from "~/domain/media/reading-interviews.server";
import { placeAsked } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { InterviewFacts } from "~/ui/interview-parts";
import { useLanguage, useT } from "~/ui/language";
import { Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const below = placeAsked(request, "below");
  const listed = await listInterviewsToKeep(await context.actor(), context.language, below);
  return { ...listed, begun: below === undefined };
}

/** All interviews, each with what it still lacks. */
export default function OrganizeInterviews() {
  const t = useT();
  const language = useLanguage();
  const { items, next, begun } = useLoaderData<typeof loader>();
  const path = "/organize/interviews";
  return (
    <>
      <PageHead title={t("organizing-interviews:title")} lead={t("organizing-interviews:lead")}>
        <a href={`${path}/new`} className="button button-first">
          {t("organizing-interviews:new")}
        </a>
      </PageHead>
      {items.length === 0 ? (
        <Empty>{t("organizing-interviews:none")}</Empty>
      ) : (
        <Rows>
          {items.map((one) => (
            <Row
              level={2}
              key={one.code}
              href={`${path}/${one.code}`}
              title={one.title.text || t("organizing-interviews:nameless")}
              lang={one.title.text ? one.title.language : undefined}
            >
              <InterviewFacts interview={one}>
                {t(`interviews:state.${one.state}`)}
                {one.state !== "revoked" && !one.hasVideo ? t("organizing-interviews:lacks.video") : null}
                {one.state !== "revoked" && !one.consentOn ? t("organizing-interviews:lacks.consent") : null}
                {one.revokedOn
                  ? t("organizing-interviews:revokedOn", { day: formatDay(language, one.revokedOn) })
                  : null}
              </InterviewFacts>
            </Row>
          ))}
        </Rows>
      )}
      <Ways first={begun ? null : path} next={next === null ? null : `${path}?below=${next}`} />
    </>
  );
}
