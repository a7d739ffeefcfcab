import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findDistrict } from "~/domain/matrix/finding-position.server";
import { BandLegend } from "~/ui/band";
import { useT } from "~/ui/language";
import { NotInCatalogue } from "~/ui/not-in-catalogue";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { PositionLines } from "~/ui/position-lines";

export const handle = page({ title: "browsing:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const district = await findDistrict(await context.actor(), params.key ?? "", context.language);
  return data({ district }, { status: district ? 200 : 404 });
}

export default function DistrictPage() {
  const t = useT();
  const { district } = useLoaderData<typeof loader>();
  if (!district) return <NotInCatalogue />;
  const { name, region, bodies } = district;
  return (
    <>
      <PageHead title={name} back={<a href={`/matrix/bodies?region=${region.code}`}>{region.name}</a>} />
      {bodies.length > 0 ? <BandLegend /> : <Empty>{t("browsing:none")}</Empty>}
      {bodies.map(({ key, name: body, positions }) => (
        <section key={key} aria-labelledby={key} className="mt-8">
          <h2 id={key} className="text-h3">
            <a href={`/matrix/bodies/${key}`}>{body}</a>
          </h2>
          <PositionLines positions={positions} by="title" />
        </section>
      ))}
    </>
  );
}
