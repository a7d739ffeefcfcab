import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actOnRow } from "~/domain/matrix/catalogue-tables";
import { tableAt } from "~/domain/matrix/editing-catalogue.server";
import { findBody } from "~/domain/matrix/listing-catalogue.server";
import { formatDay } from "~/locales/format";
import { ActButton } from "~/forms/form";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { BodyPositions } from "./body-positions";

export const handle = page({ title: "catalogue:body.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  // The rows of the other tables have no page of their own.
  tableAt(params.table, "page");
  return findBody(actor, params.key ?? "", context.language);
}

/** One body of the catalogue with its positions, to be written. */
export default function OneBody() {
  const t = useT();
  const language = useLanguage();
  const { positions, ...body } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={body.name} back={<a href="/organize/catalogue">{t("catalogue:title")}</a>}>
        <a href={actOnRow("bodies", body.key, "edit")} className="button button-first">
          {t("catalogue:act.edit")}
        </a>
        {body.retiredOn ? (
          <ActButton action={actOnRow("bodies", body.key, "restoration")}>{t("catalogue:act.restoration")}</ActButton>
        ) : (
          <a href={actOnRow("bodies", body.key, "retirement")}>{t("catalogue:act.retirement")}</a>
        )}
      </PageHead>
      {body.retiredOn ? (
        <Notice>{t("catalogue:body.retired", { day: formatDay(language, body.retiredOn) })}</Notice>
      ) : null}
      <Facts>
        {t(`matrix:kind.${body.kind}`)}
        {t(`common:sphere.${body.sphere}`)}
        {body.district}
        {body.region ?? t("matrix:noRegion")}
        {body.edited ? t("catalogue:body.edited", { day: formatDay(language, body.edited) }) : null}
      </Facts>
      <ul className="mt-4">
        <li lang="be">{body.nameBe}</li>
        <li lang="ru">{body.nameRu}</li>
        <li lang="en">{body.nameEn}</li>
      </ul>
      <BodyPositions body={body.key} positions={positions} />
    </>
  );
}
