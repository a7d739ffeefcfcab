import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { queueSchema } from "~/domain/organizing/applications.schema";
import { listApplications } from "~/domain/organizing/listing-applications.server";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { QueueFilters } from "./queue-filters";
import { QueueLines } from "./queue-lines";

export const handle = page({ title: "applications:queue.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { after, ...filter } = queueSchema.parse(asked);
  const list = await listApplications(actor, { ...filter, after });
  return { ...list, filter, first: !after };
}

export default function Queue() {
  const t = useT();
  const { applications, waiting, next, filter, first } = useLoaderData<typeof loader>();
  const link = (more: Record<string, string>) =>
    `/organize/applications?${new URLSearchParams({ ...(JSON.parse(JSON.stringify(filter)) as Record<string, string>), ...more })}`;
  return (
    <>
      <PageHead title={t("applications:queue.title")} lead={t("home:organize.applications.text")}>
        <p className="font-semibold">
          {waiting ? t("applications:queue.waiting", { count: waiting }) : t("applications:queue.noneWaiting")}
        </p>
      </PageHead>
      <QueueFilters filter={filter} />
      {applications.length === 0 ? (
        <Empty>{t("applications:queue.empty")}</Empty>
      ) : (
        <QueueLines applications={applications} />
      )}
      <Ways first={first ? null : link({})} next={next ? link({ after: next }) : null} />
    </>
  );
}
