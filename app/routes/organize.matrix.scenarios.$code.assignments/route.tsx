import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { listAssignments } from "~/domain/matrix/listing-scenarios.server";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { SeatTable } from "./seat-table";

export const handle = page({ title: "scenarios:assignments.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  return {
    ...(await listAssignments(await context.actor(), params.code ?? "", after, context.language)),
    after,
  };
}

/** Who takes which position in a scenario, by bodies. */
export default function Assignments() {
  const t = useT();
  const { code, name, revision, seats, next, after } = useLoaderData<typeof loader>();
  const path = `/organize/matrix/scenarios/${code}`;
  const link = (place: string) => filterLink(`${path}/assignments`, { after: place });
  return (
    <>
      <PageHead
        title={t("scenarios:assignments.title")}
        lead={t("scenarios:assignments.lead")}
        back={<a href={path}>{name}</a>}
      />
      {seats.length === 0 ? (
        <Empty>{t("scenarios:assignments.none")}</Empty>
      ) : (
        <SeatTable seats={seats} path={path} revision={revision} />
      )}
      <Ways first={after && link("")} next={next && link(next)} />
    </>
  );
}
