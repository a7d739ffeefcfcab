import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actOnRow } from "~/domain/matrix/catalogue-tables";
import { tableAt } from "~/domain/matrix/editing-catalogue.server";
import { listRows } from "~/domain/matrix/listing-catalogue.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "catalogue:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const table = tableAt(params.table, "list");
  return { table, rows: await listRows(actor, table, context.language) };
}

/** The rows of a short table: levels, districts or regions. */
export default function ShortTable() {
  const t = useT();
  const { table, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t(`catalogue:table.${table}`)}
        lead={t(`catalogue:tableLead.${table}`)}
        back={<a href="/organize/catalogue">{t("catalogue:title")}</a>}
      >
        {table === "regions" ? null : (
          <a href={`/organize/catalogue/${table}/new`} className="button button-first">
            {t(`catalogue:add.${table}`)}
          </a>
        )}
      </PageHead>
      <ul className="rows">
        {rows.map(({ key, name, region, retired }) => {
          const named = (act: string) => t("catalogue:act.on", { act, what: name });
          return (
            <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-6">
              <span>
                {name}
                {region ? <span className="text-muted"> · {region}</span> : null}
                {retired ? <strong> · {t("catalogue:retired")}</strong> : null}
              </span>
              <span className="flex flex-wrap gap-x-6">
                <a
                  href={actOnRow(table, key, "edit")}
                  aria-label={named(t("catalogue:act.edit"))}
                  className="inline-block py-1"
                >
                  {t("catalogue:act.edit")}
                </a>
                {table === "regions" ? null : retired ? (
                  <ActButton
                    action={actOnRow(table, key, "restoration")}
                    look="link"
                    label={named(t("catalogue:act.restoration"))}
                  >
                    {t("catalogue:act.restoration")}
                  </ActButton>
                ) : (
                  <a
                    href={actOnRow(table, key, "retirement")}
                    aria-label={named(t("catalogue:act.retirement"))}
                    className="inline-block py-1"
                  >
                    {t("catalogue:act.retirement")}
                  </a>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
