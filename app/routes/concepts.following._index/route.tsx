import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFollowed } from "~/domain/concepts/following.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "publication:follow.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { followed: await listFollowed(await context.actor()) };
}

export default function Following() {
  const t = useT();
  const { followed } = useLoaderData<typeof loader>();
  const news = followed.some(({ version, answeredOn }) => version !== null || answeredOn !== null);
  return (
    <>
      <PageHead
        title={t("publication:follow.title")}
        lead={t("publication:follow.lead")}
        back={<a href="/concepts">{t("publication:follow.back")}</a>}
      >
        {news && (
          <ActButton action="/concepts/following/seen" look="second">
            {t("publication:follow.seen")}
          </ActButton>
        )}
      </PageHead>
      {followed.length === 0 ? (
        <Empty>{t("publication:follow.none")}</Empty>
      ) : (
        <Rows>
          {followed.map((concept) => (
            <Followed key={concept.slug} concept={concept} />
          ))}
        </Rows>
      )}
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>["followed"][number];

function Followed({ concept }: { concept: Loaded }) {
  const t = useT();
  const language = useLanguage();
  const { slug, seen, version, answeredOn } = concept;
  return (
    <Row level={2} href={`/concepts/${slug}`} title={concept.title} lang={concept.language}>
      {version && (
        <p className="mt-1">
          <a href={`/concepts/${slug}/versions/${version.number}?to=${seen}#difference`} className="inline-block py-1">
            {t("publication:follow.newVersion", { number: version.number, day: formatDay(language, version.day) })}
          </a>
          {version.changes && (
            <span className="block text-muted" lang={concept.language}>
              {version.changes}
            </span>
          )}
        </p>
      )}
      {answeredOn && (
        <p className="mt-1">
          <a href={`/concepts/${slug}#answer`} className="inline-block py-1">
            {t("publication:follow.newAnswer", { day: formatDay(language, answeredOn) })}
          </a>
        </p>
      )}
      <Facts>
        {t(`common:sphere.${concept.sphere}`)}
        {concept.archived && t("publication:follow.archived")}
        {!version && !answeredOn && t("publication:follow.nothing")}
      </Facts>
    </Row>
  );
}
