import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageOfRow } from "~/domain/matrix/catalogue-tables";
import { catalogueSchema, filterLink, readFilters } from "~/domain/matrix/filters.schema";
import { listBodies, listRows } from "~/domain/matrix/listing-catalogue.server";
import { useT } from "~/ui/language";
import { Facts, Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { BodyFilters } from "./body-filters";

export const handle = page({ title: "catalogue:title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const search = readFilters(catalogueSchema, request);
  const [found, regions] = await Promise.all([
    listBodies(actor, search, context.language),
    listRows(actor, "regions", context.language),
  ]);
  return { search, regions: regions.map(({ key, name }) => ({ value: key, label: name })), ...found };
}

/** The catalogue as organizers write it: its bodies, and the ways to its other tables. */
export default function Catalogue() {
  const t = useT();
  const { search, regions, count, bodies, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("catalogue:title")}
        lead={t("catalogue:lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      >
        <a href="/organize/catalogue/bodies/new" className="button button-first">
          {t("catalogue:add.bodies")}
        </a>
        {(["levels", "districts", "regions"] as const).map((table) => (
          <a key={table} href={`/organize/catalogue/${table}`}>
            {t(`catalogue:table.${table}`)}
          </a>
        ))}
        <a href="/organize/catalogue/import">{t("catalogue:import.link")}</a>
      </PageHead>
      <BodyFilters search={search} regions={regions} />
      {count === 0 ? <Empty>{t("catalogue:none")}</Empty> : <p>{t("catalogue:count", { count })}</p>}
      <Rows>
        {bodies.map((body) => (
          <Row key={body.key} level={2} href={pageOfRow("bodies", body)} title={body.name}>
            <Facts>
              {t(`matrix:kind.${body.kind}`)}
              {body.region}
              {t("catalogue:positions", { count: body.positions })}
              {body.retired ? <strong>{t("catalogue:retired")}</strong> : null}
            </Facts>
          </Row>
        ))}
      </Rows>
      <Ways
        first={search.after ? filterLink("/organize/catalogue", { ...search, after: "" }) : null}
        next={next ? filterLink("/organize/catalogue", { ...search, after: next }) : null}
      />
    </>
  );
}
