import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { previewPicture } from "~/domain/matrix/publishing-pictures.server";
import { shownFrom, tableNames } from "~/domain/matrix/suppression";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Beside } from "./beside";

export const handle = page({ title: "rounds:picture.link", width: "wide" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return previewPicture(await context.actor(), params.code ?? "", context.language);
}

/** True figures beside what everybody would see, and why something is hidden; below, publishing. */
export default function Preview() {
  const t = useT();
  const { code, number, obstacle, seen, cells } = useLoaderData<typeof loader>();
  const hidden = cells.filter(({ said }) => !said).length;
  const stale = cells.filter(({ said, reason }) => said && reason === "earlier").length;
  return (
    <>
      <PageHead
        title={t("rounds:preview.title", { number })}
        lead={t("rounds:preview.lead")}
        back={<a href="/organize/matrix/rounds">{t("rounds:title")}</a>}
      >
        {obstacle === "published" && <a href={`/matrix?round=${number}`}>{t("rounds:picture.seen")}</a>}
      </PageHead>
      {obstacle ? <Notice>{t(`rounds:preview.obstacle.${obstacle}`)}</Notice> : null}
      {cells.length > 0 && (
        <>
          <p className="max-w-[66ch]">{t("rounds:preview.rules", { from: shownFrom })}</p>
          <p className="mt-3">
            {t("rounds:preview.hidden", { count: hidden })}
            {stale > 0 && <>; {t("rounds:preview.stale", { count: stale })}</>}.
          </p>
          {tableNames.map((table) => (
            <Beside key={table} table={table} cells={cells.filter((cell) => cell.table === table)} number={number} />
          ))}
        </>
      )}
      {obstacle ? null : (
        <div className="mt-12">
          <Notice tone="warn">{t("rounds:preview.agree")}</Notice>
          <ActButton action={`/organize/matrix/rounds/${code}/publication`} fields={{ seen }} look="first">
            {t("rounds:preview.submit")}
          </ActButton>
        </div>
      )}
    </>
  );
}
