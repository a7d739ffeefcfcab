import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { CountsReport } from "~/domain/organizing/counts-report";
import { findOwnWork } from "~/domain/work.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Counts } from "./counts";
import { Progress } from "./progress";

export const handle = page({ title: "work:title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await findOwnWork(await context.actor(), params.code ?? "");
  const open = work.state === "waiting" || work.state === "running";
  // Whoever needs longer to read holds the page still.
  return { work, open, refreshes: open && !new URL(request.url).searchParams.has("still") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data?.refreshes ? [{ httpEquiv: "refresh", content: "3" }] : [];

/** One longer task: how far it is, then what it made. */
export default function OneWork() {
  const t = useT();
  const language = useLanguage();
  const { work, open, refreshes } = useLoaderData<typeof loader>();
  const { code, kind, state, madeOn, deletedOn } = work;
  const path = `/work/${code}`;
  return (
    <>
      <PageHead
        title={t(`work:kind.${kind}`)}
        lead={`${t(`work:state.${state}`)} · ${t("work:asked", { day: formatDay(language, madeOn) })}`}
      />
      {open && <Progress work={work} path={path} refreshes={refreshes} />}
      {state === "done" && work.ending && (
        <>
          <p>
            <a href={`${path}/file`} className="button button-first" download>
              {t("work:download")}
            </a>
          </p>
          <Notice>{t("work:downloadMeans")}</Notice>
        </>
      )}
      {state === "done" && work.result && kind === "countsCheck" && (
        <Counts report={JSON.parse(work.result) as CountsReport} />
      )}
      {state === "failed" && <Notice tone="warn">{t("work:failed", { reference: work.reference ?? "" })}</Notice>}
      {state === "cancelled" && <p>{t("work:cancelled")}</p>}
      {!open && <p className="mt-6 text-muted">{t("work:kept", { day: formatDay(language, deletedOn) })}</p>}
      <div className="mt-8 flex flex-wrap items-center gap-4">
        {open ? (
          <ActButton action={`${path}/cancellation`}>{t("work:cancel")}</ActButton>
        ) : (
          <ActButton action={`${path}/repetition`}>{t("work:repeat")}</ActButton>
        )}
        <ActButton action={`${path}/deletion`} look="warn">
          {t("work:delete")}
        </ActButton>
      </div>
      <p className="mt-8">
        <a href="/work">{t("work:all")}</a>
      </p>
    </>
  );
}
