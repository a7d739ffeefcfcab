import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnLooks } from "~/domain/privacy/looking.server";
import { useT } from "~/ui/language";
import { Openings } from "~/ui/openings";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "accounts:settings.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { looks: await listOwnLooks(await context.actor()) };
}

/** Who opened the reader's card or sealed contact: the day and the office. */
export default function Looks() {
  const t = useT();
  const { looks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("my-data:looks.title")}
        lead={t("my-data:looks.lead")}
        back={<a href="/settings">{t("accounts:settings.back")}</a>}
      />
      {looks.length === 0 && <Empty>{t("my-data:looks.none")}</Empty>}
      <Openings openings={looks.map(({ verb, ...one }) => ({ ...one, what: t(`my-data:looks.verb.${verb}`) }))} />
    </>
  );
}
