import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findExport } from "~/domain/organizing/asking-exports.server";
import { waitsDays } from "~/domain/organizing/exports";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Paragraphs } from "~/ui/paragraphs";
import { Notice, PageHead } from "~/ui/parts";
import { OwnFile } from "./own-file";

export const handle = page({ title: "exports:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findExport(await context.actor(), params.code ?? "", context.language);
}

/** One request for a bulk export: what, why, by whom, and what can be done about it. */
export default function OneExport() {
  const t = useT();
  const language = useLanguage();
  const { code, kind, reason, standing, own, mayDecide, mayWithdraw, job, view, ...request } =
    useLoaderData<typeof loader>();
  const address = `/organize/exports/${code}`;
  const former = t("log:actor.former");
  const decided = request.decidedOn && `${request.decider ?? former}, ${formatDay(language, request.decidedOn)}`;
  const facts = [
    ["state", t(`exports:state.${standing}`)],
    ["asked", `${request.asker ?? former}, ${formatDay(language, request.askedOn)}`],
    ["decided", decided],
    ["holds", t(`exports:holds.${kind}`, { format: request.format.toUpperCase() })],
    ["view", view && (view.join("; ") || t("organizing-matrix:file.everything"))],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]));
  return (
    <>
      <PageHead
        title={t(`exports:kind.${kind}`)}
        back={<a href="/organize/exports">{t("exports:title")}</a>}
        lead={standing === "waiting" ? t("exports:waits", { count: waitsDays }) : null}
      />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {facts.map(([name, words]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{t(`exports:fact.${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-8 mb-3 text-h3">{t("exports:fact.reason")}</h2>
      <Paragraphs text={reason} />
      {own && standing === "allowed" && <OwnFile address={address} job={job} />}
      {mayDecide && (
        <>
          <Notice>{t("exports:second")}</Notice>
          <div className="acts">
            <ActButton action={`${address}/permission`} look="first">
              {t("exports:allow")}
            </ActButton>
            <ActButton action={`${address}/refusal`}>{t("exports:refuse")}</ActButton>
          </div>
        </>
      )}
      {mayWithdraw && (
        <div className="mt-8">
          <ActButton action={`${address}/withdrawal`}>{t("exports:withdraw")}</ActButton>
        </div>
      )}
    </>
  );
}
