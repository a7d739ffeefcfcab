import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { findBody } from "~/domain/matrix/finding-position.server";
import { BandLegend } from "~/ui/band";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { NotInCatalogue } from "~/ui/not-in-catalogue";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { PositionLines } from "~/ui/position-lines";

export const handle = page({ title: "browsing:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const body = await findBody(await context.actor(), params.key ?? "", context.language);
  return data({ body }, { status: body ? 200 : 404 });
}

export default function BodyPage() {
  const t = useT();
  const { body } = useLoaderData<typeof loader>();
  if (!body) return <NotInCatalogue />;
  const { name, kind, sphere, region, district, retired, levels, more } = body;
  return (
    <>
      <PageHead title={name} back={<a href="/matrix/bodies">{t("browsing:back")}</a>}>
        <Facts>
          <a className="inline-block py-1" href={`/matrix/bodies?kind=${kind}`}>
            {t(`matrix:kind.${kind}`)}
          </a>
          {region && (
            <a className="inline-block py-1" href={`/matrix/bodies?region=${region.code}`}>
              {region.name}
            </a>
          )}
          {district && (
            <a className="inline-block py-1" href={`/matrix/districts/${district.key}`}>
              {district.name}
            </a>
          )}
          <a className="inline-block py-1" href={`/matrix/bodies?sphere=${sphere}`}>
            {t(`common:sphere.${sphere}`)}
          </a>
        </Facts>
      </PageHead>
      {retired && <Notice tone="warn">{t("browsing:body.retired")}</Notice>}
      {levels.length > 0 ? <BandLegend /> : !retired && <Empty>{t("browsing:body.none")}</Empty>}
      {levels.map(({ level, positions }) => (
        <section key={level} aria-labelledby={level} className="mt-8">
          <h2 id={level} className="text-h3">
            {t(`matrix:level.${level}`)}
          </h2>
          <PositionLines positions={positions} by="title" />
        </section>
      ))}
      {more && (
        <p className="mt-6">
          <a href={filterLink("/matrix/positions", { q: name })}>{t("browsing:body.more")}</a>
        </p>
      )}
    </>
  );
}
