import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listBodies, listWaysIn } from "~/domain/matrix/browsing.server";
import { browseSchema, readFilters } from "~/domain/matrix/filters.schema";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { BodiesOfPart } from "./bodies-of-part";
import { WaysIn } from "./ways-in";

export const handle = page({ title: "browsing:title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await context.actor();
  const part = readFilters(browseSchema, request);
  if (!part.kind && !part.region && !part.sphere) {
    return { part, ways: await listWaysIn(who, context.language), found: null };
  }
  return { part, ways: null, found: await listBodies(who, part, context.language) };
}

export default function Bodies() {
  const t = useT();
  const { part, ways, found } = useLoaderData<typeof loader>();
  if (ways) {
    return (
      <>
        <PageHead
          title={t("browsing:title")}
          lead={t("browsing:lead")}
          back={<a href="/matrix/card">{t("matrix:search.card")}</a>}
        >
          <a href="/matrix/positions">{t("browsing:search")}</a>
          <a href="/matrix/suggestions">{t("suggestions:title")}</a>
        </PageHead>
        <WaysIn ways={ways} />
      </>
    );
  }
  const names = [
    part.kind && t(`matrix:kind.${part.kind}`),
    part.region === "none" ? t("matrix:noRegion") : found.region,
    part.sphere && t(`common:sphere.${part.sphere}`),
  ];
  return (
    <>
      <PageHead title={names.filter(Boolean).join(" · ")} back={<a href="/matrix/bodies">{t("browsing:back")}</a>} />
      <BodiesOfPart part={part} found={found} />
    </>
  );
}
