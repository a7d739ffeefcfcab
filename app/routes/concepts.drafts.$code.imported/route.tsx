import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { reportOf } from "~/domain/concepts/import-report";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "papers:imported.title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { code } = await findOwnConcept(await context.actor(), params.code!);
  return { code, ...reportOf(new URL(request.url).searchParams) };
}

/** What could not be kept of a file whose text is in the draft now. */
export default function Imported() {
  const t = useT();
  const { code, left, wordless } = useLoaderData<typeof loader>();
  const address = `/concepts/drafts/${code}`;
  return (
    <>
      <PageHead title={t("papers:imported.title")} lead={t("papers:imported.lead")} />
      {wordless > 0 && (
        <Notice tone="warn">
          <p>{t("papers:imported.wordless", { count: wordless })}</p>
          <p className="mt-2">
            <a href={`${address}/pictures`}>{t("papers:imported.describe")}</a>
          </p>
        </Notice>
      )}
      {left.length > 0 ? (
        <section>
          <h2>{t("papers:imported.left")}</h2>
          <ul className="mt-3">
            {left.map(({ kind, count }) => (
              <li key={kind} className="border-t border-line py-3">
                <p className="flex flex-wrap justify-between gap-x-6 font-semibold">
                  <span>{t(`papers:left.${kind}.what`)}</span>
                  <span className="tabular-nums">{t("papers:imported.count", { count })}</span>
                </p>
                <p className="mt-1 text-muted">{t(`papers:left.${kind}.so`)}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p>{t("papers:imported.nothing")}</p>
      )}
      <p className="mt-8 flex flex-wrap gap-4">
        <a href={`${address}/edit`} className="button button-first">
          {t("papers:imported.edit")}
        </a>
        <a href={`${address}/preview`} className="button button-second">
          {t("papers:imported.preview")}
        </a>
      </p>
    </>
  );
}
