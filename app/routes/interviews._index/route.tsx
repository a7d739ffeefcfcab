import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listInterviews } from "~/domain/media/reading-interviews.server";
import { InterviewFacts } from "~/ui/interview-parts";
import { useT } from "~/ui/language";
import { Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "interviews:title", width: "reading", forEveryone: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  return { ...(await listInterviews(await context.visitor(), context.language, after)), begun: after === "" };
}

/** Recorded talks, the last one first. */
export default function Interviews() {
  const t = useT();
  const { items, next, begun } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("interviews:title")} lead={t("interviews:lead")} />
      {items.length === 0 ? (
        <Empty>{t("interviews:none")}</Empty>
      ) : (
        <Rows>
          {items.map((one) => (
            <Row
              level={2}
              key={one.slug}
              href={`/interviews/${one.slug}`}
              title={one.title.text}
              lang={one.title.language}
            >
              <InterviewFacts interview={one} />
            </Row>
          ))}
        </Rows>
      )}
      <Ways first={begun ? null : "/interviews"} next={next === null ? null : `/interviews?after=${next}`} />
      <p className="mt-10 max-w-[66ch] text-muted">
        {t("interviews:own")}{" "}
        <a href="/interviews/revocation" className="inline-block py-1">
          {t("interviews:revocation.title")}
        </a>
      </p>
    </>
  );
}
