import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actOnRow, pageOfRow } from "~/domain/matrix/catalogue-tables";
import { retireRow, tableAt } from "~/domain/matrix/editing-catalogue.server";
import { weighRetirement } from "~/domain/matrix/listing-catalogue.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "catalogue:retirement.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const table = tableAt(params.table, "keep");
  return { table, ...(await weighRetirement(actor, table, params.key ?? "", context.language)) };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const table = tableAt(params.table, "keep");
  const key = params.key ?? "";
  await retireRow(actor, table, key);
  return seeOther(`${pageOfRow(table, { key })}?done=catalogueRetired`);
}

/** Asks before a row is retired, and says what that touches. */
export default function RetireRow() {
  const t = useT();
  const { table, key, name, body, retired, cards, hanging } = useLoaderData<typeof loader>();
  const held = table === "bodies" || table === "positions";
  return (
    <>
      <PageHead title={t("catalogue:retirement.title")} lead={t(`catalogue:retirement.means.${table}`)} />
      <p className="text-h3">{name}</p>
      {held ? (
        <Notice tone={cards > 0 ? "warn" : "calm"}>{t("catalogue:retirement.cards", { count: cards })}</Notice>
      ) : null}
      {table === "positions" ? null : (
        <p>
          {table === "districts"
            ? t("catalogue:retirement.bodies", { count: hanging })
            : t("catalogue:retirement.positions", { count: hanging })}
        </p>
      )}
      {retired ? <p>{t("catalogue:retirement.already")}</p> : null}
      <div className="acts">
        {retired ? null : (
          <ActButton action={actOnRow(table, key, "retirement")} look="warn">
            {t("catalogue:act.retirement")}
          </ActButton>
        )}
        <a href={pageOfRow(table, { key, body })}>{t("common:back")}</a>
      </div>
    </>
  );
}
