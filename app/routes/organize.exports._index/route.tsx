import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listExports } from "~/domain/organizing/asking-exports.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "exports:title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { exports: await listExports(await context.actor()) };
}

/** Bulk exports that were asked for, the newest first. */
export default function Exports() {
  const t = useT();
  const language = useLanguage();
  const { exports } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("exports:title")}
        lead={t("exports:lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      >
        <a href="/organize/exports/new" className="button button-second">
          {t("exports:ask")}
        </a>
      </PageHead>
      {exports.length === 0 ? (
        <Empty>{t("exports:empty")}</Empty>
      ) : (
        <Rows>
          {exports.map(({ code, kind, standing, asker, askedOn, mayDecide }) => (
            <Row key={code} level={2} href={`/organize/exports/${code}`} title={t(`exports:kind.${kind}`)}>
              <Facts>
                {t(`exports:state.${standing}`)}
                {t("exports:askedBy", { name: asker ?? t("log:actor.former") })}
                {formatDay(language, askedOn)}
              </Facts>
              {mayDecide && <p className="mt-1 font-semibold">{t("exports:waitsForYou")}</p>}
            </Row>
          ))}
        </Rows>
      )}
    </>
  );
}
