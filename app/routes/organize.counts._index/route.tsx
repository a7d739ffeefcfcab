import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findLastCheck } from "~/domain/organizing/checking-counts.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "home:organize.counts.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { last: await findLastCheck(await context.actor()) };
}

/** Where organizers have the kept counts checked. */
export default function Catalogue() {
  const t = useT();
  const language = useLanguage();
  const { last } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("home:organize.counts.title")} lead={t("work:counts.lead")} />
      <ActButton action="/organize/counts/check" look="first">
        {t("work:counts.start")}
      </ActButton>
      {last && (
        <p className="mt-8">
          <a href={`/work/${last.code}`}>{t("work:counts.last")}</a>{" "}
          <span className="text-muted">
            {t(`work:state.${last.state}`)} · {formatDay(language, last.madeOn)}
          </span>
        </p>
      )}
    </>
  );
}
