import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink, gridSchema, readFilters } from "~/domain/matrix/filters.schema";
import { listDistricts } from "~/domain/matrix/listing-districts.server";
import { MatrixFilters } from "~/ui/catalogue-filters";
import { useT } from "~/ui/language";
import { MarkLegend } from "~/ui/mark";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import styles from "./country.css?url";
import { RegionTable } from "./region-table";

export const handle = page({ title: "organizing-matrix:districts.title", width: "wide" });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const filter = readFilters(gridSchema, request);
  return { filter, ...(await listDistricts(await context.actor(), filter, context.language)) };
}

/** All districts are shown: what narrows to some of them is left out. */
const wide = { by: "", region: "", scope: "", district: "", body: "", after: "" } as const;

/** The country by districts: regions stand as on the map, each a table of its districts. */
export default function Districts() {
  const t = useT();
  const { filter, regions } = useLoaderData<typeof loader>();
  const kept = { ...filter, ...wide };
  const filtered = Object.values(kept).some(Boolean);
  return (
    <>
      <PageHead
        title={t("organizing-matrix:districts.title")}
        lead={t("organizing-matrix:districts.lead")}
        back={<a href={filterLink("/organize/matrix", kept)}>{t("organizing-matrix:card.matrix")}</a>}
      />
      <MatrixFilters
        chosen={kept}
        more={filtered ? <a href="/organize/matrix/districts">{t("organizing-matrix:all")}</a> : null}
      />
      <MarkLegend />
      <div className="country mt-8">
        {regions.map((region) => (
          <RegionTable key={region.code} region={region} filter={kept} />
        ))}
      </div>
    </>
  );
}
