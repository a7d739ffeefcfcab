import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { findScenarioPosition } from "~/domain/matrix/listing-scenarios.server";
import { ActButton } from "~/forms/form";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { CandidateTable } from "./candidate-table";

export const handle = page({ title: "scenarios:position.title", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  const asked = { code: params.code ?? "", key: params.key ?? "", after };
  return { ...(await findScenarioPosition(await context.actor(), asked, context.language)), after };
}

/** A position in a scenario: who chose it and what they are given, to pin somebody or to leave somebody out. */
export default function ScenarioPosition() {
  const t = useT();
  const language = useLanguage();
  const { code, name, revision, key, title, body, seats, left, candidates, next, after } =
    useLoaderData<typeof loader>();
  const path = `/organize/matrix/scenarios/${code}`;
  const link = (place: string) => filterLink(`${path}/positions/${encodeURIComponent(key)}`, { after: place });
  return (
    <>
      <PageHead title={title} lead={body} back={<a href={path}>{name}</a>}>
        <Facts>{t("organizing-matrix:position.seats", { seats: formatNumber(language, seats) })}</Facts>
        <a href={`/organize/matrix/positions/${encodeURIComponent(key)}`}>{t("scenarios:position.inMatrix")}</a>
      </PageHead>
      <p className="max-w-[66ch] text-muted">{t("scenarios:position.lead")}</p>
      {left && <Notice tone="warn">{t("scenarios:position.left")}</Notice>}
      {candidates.length === 0 ? (
        <Empty>{t("organizing-matrix:position.none")}</Empty>
      ) : (
        <CandidateTable candidates={candidates} path={path} position={key} revision={revision} />
      )}
      <Ways first={after && link("")} next={next && link(next)} />
      {!left && (
        <div className="mt-10">
          <ActButton
            action={`${path}/rules`}
            fields={{ kind: "exclude", card: "", position: key, revision: String(revision) }}
          >
            {t("scenarios:rules.leavePositionOut")}
          </ActButton>
        </div>
      )}
    </>
  );
}
