import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ChainReport } from "~/domain/log/chain-report";
import type { CountsReport } from "~/domain/organizing/counts-report";
import type { LetterReport } from "~/domain/matrix/letters";
import { findOwnWork } from "~/domain/work.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Progress } from "~/ui/progress";
import { Imported } from "./imported";
import { Counts } from "./counts";
import { LetterDelivered } from "./letter-delivered";
import { LogChecked } from "./log-checked";

export const handle = page({ title: "work:title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await findOwnWork(await context.actor(), params.code ?? "");
  const open = work.state === "waiting" || work.state === "running";
  // A page changes under its reader only where the reader has asked for it (WCAG 3.2.5).
  const follows = open && new URL(request.url).searchParams.has("follow");
  return data({ work, open, follows }, follows ? { headers: { Refresh: "3" } } : undefined);
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** One longer task: how far it is, then what it made. */
export default function OneWork() {
  const t = useT();
  const language = useLanguage();
  const { work, open, follows } = useLoaderData<typeof loader>();
  const { code, kind, state, madeOn, deletedOn } = work;
  const path = `/work/${code}`;
  const letter = kind === "letter";
  return (
    <>
      <PageHead
        title={t(`work:kind.${kind}`)}
        lead={`${t(`work:state.${state}`)} · ${t("work:asked", { day: formatDay(language, madeOn) })}`}
      />
      {open && <Progress work={work} path={path} follows={follows} />}
      {state === "done" && kind === "export" && (
        <p>
          <a href="/organize/exports">{t("exports:title")}</a>
        </p>
      )}
      {state === "done" && work.result && kind === "catalogueImport" && <Imported result={work.result} />}
      {state === "done" && work.ending && kind !== "export" && (
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
      {state === "done" && work.result && kind === "logCheck" && (
        <LogChecked report={JSON.parse(work.result) as ChainReport} />
      )}
      {state === "done" && work.result && kind === "matching" && (
        <p>
          <a href={`/organize/matrix/scenarios/${(JSON.parse(work.result) as { scenario: string }).scenario}`}>
            {t("scenarios:toScenario")}
          </a>
        </p>
      )}
      {state === "done" && work.result && kind === "letter" && (
        <LetterDelivered report={JSON.parse(work.result) as LetterReport} />
      )}
      {state === "failed" && (
        <Notice tone="warn">
          {t(letter ? "work:letter.failed" : "work:failed", { reference: work.reference ?? "" })}
        </Notice>
      )}
      {state === "cancelled" && <p>{t(letter ? "work:letter.cancelled" : "work:cancelled")}</p>}
      {!open && <p className="mt-6 text-muted">{t("work:kept", { day: formatDay(language, deletedOn) })}</p>}
      <div className="mt-8 flex flex-wrap items-center gap-4">
        {open ? (
          <ActButton action={`${path}/cancellation`}>{t("work:cancel")}</ActButton>
        ) : state === "done" && kind === "export" ? null : (
          <ActButton action={`${path}/repetition`} look={state === "failed" ? "first" : "second"}>
            {t(letter ? "work:letter.repeat" : "work:repeat")}
          </ActButton>
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
