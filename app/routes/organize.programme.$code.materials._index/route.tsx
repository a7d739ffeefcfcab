import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMaterialsToKeep } from "~/domain/programme/keeping-materials.server";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { MaterialToKeep } from "./material-to-keep";

export const handle = page({ title: "organizing-materials:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return listMaterialsToKeep(await context.actor(), params.code ?? "", context.language);
}

/** The materials of an event, each with the ways to change it. */
export default function OrganizeMaterials() {
  const t = useT();
  const { code, slug, title, doNotRecord, materials } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}`;
  return (
    <>
      <PageHead
        title={t("organizing-materials:title")}
        lead={t("organizing-materials:lead")}
        back={
          <a href={path}>
            <Told said={title} />
          </a>
        }
      >
        <a href={`${path}/materials/new`} className="button button-first">
          {t("organizing-materials:add")}
        </a>
        {slug ? <a href={`/programme/${slug}`}>{t("organizing-programme:seen")}</a> : null}
      </PageHead>
      {doNotRecord ? <Notice>{t("organizing-materials:doNotRecord")}</Notice> : null}
      {materials.length === 0 ? (
        <Empty>{t("organizing-materials:none")}</Empty>
      ) : (
        <ul className="rows">
          {materials.map((one) => (
            <MaterialToKeep
              key={one.code}
              material={one}
              path={`${path}/materials/${one.code}`}
              recorded={!doNotRecord}
            />
          ))}
        </ul>
      )}
    </>
  );
}
