import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { doneSchema, queueSchema } from "~/domain/organizing/applications.schema";
import { listApplications } from "~/domain/organizing/listing-applications.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { QueueFilters } from "./queue-filters";

export const handle = page({ title: "applications:queue.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { after, ...filter } = queueSchema.parse(asked);
  const list = await listApplications(actor, { ...filter, after });
  return { ...list, filter, first: !after, done: doneSchema.parse(asked).done };
}

export default function Queue() {
  const t = useT();
  const language = useLanguage();
  const { applications, waiting, next, filter, first, done } = useLoaderData<typeof loader>();
  const query = (more: Record<string, string>) =>
    `?${new URLSearchParams({ ...(JSON.parse(JSON.stringify(filter)) as Record<string, string>), ...more })}`;
  return (
    <>
      <PageHead
        title={t("applications:queue.title")}
        lead={waiting ? t("applications:queue.waiting", { count: waiting }) : t("applications:queue.noneWaiting")}
      />
      {done && <Notice>{t(`applications:done.${done}`)}</Notice>}
      <QueueFilters filter={filter} />
      {applications.length === 0 && <Empty>{t("applications:queue.empty")}</Empty>}
      <ol className="my-6 divide-y divide-line border-y border-line">
        {applications.map(({ code, pseudonym, submittedOn, experience, spheres }) => (
          <li key={code} className="py-4">
            <a href={`/organize/applications/${code}`} className="font-semibold">
              {pseudonym}
            </a>
            <p className="mt-1 text-small text-muted">
              {submittedOn && formatDay(language, submittedOn)} · {t(`applications:experience.${experience}`)}
            </p>
            <p className="mt-1 text-small">{spheres.map((sphere) => t(`common:sphere.${sphere}`)).join("; ")}</p>
          </li>
        ))}
      </ol>
      <nav aria-label={t("common:pages.label")} className="flex flex-wrap gap-6">
        {!first && <a href={`/organize/applications${query({})}`}>{t("applications:queue.first")}</a>}
        {next && (
          <a href={`/organize/applications${query({ after: next })}`} rel="next">
            {t("common:pages.next")}
          </a>
        )}
      </nav>
    </>
  );
}
