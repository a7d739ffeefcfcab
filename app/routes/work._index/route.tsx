import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnWork } from "~/domain/work.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "work:title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { work: await listOwnWork(await context.actor()) };
}

/** The member's longer tasks, each with how it stands. */
export default function Work() {
  const t = useT();
  const language = useLanguage();
  const { work } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("work:title")} lead={t("work:lead")} />
      {work.length === 0 ? (
        <Empty>
          {t("work:empty")} <a href="/concepts/taking-away">{t("work:take.link")}</a>
        </Empty>
      ) : (
        <ul className="border-b border-line">
          {work.map(({ code, kind, state, madeOn }) => (
            <li key={code} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-3">
              <a href={`/work/${code}`}>{t(`work:kind.${kind}`)}</a>
              <span className="text-muted">
                {t(`work:state.${state}`)} · {formatDay(language, madeOn)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
