import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressShown, carriedAddress } from "~/domain/programme/keeping-feed.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "calendar-feed:made.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const address = carriedAddress(await context.actor(), request);
  return data({ address }, address ? { headers: { "Set-Cookie": addressShown } } : {});
}

/** A new address, this once. */
export default function MadeCalendar() {
  const t = useT();
  const { address } = useLoaderData<{ address: string | null }>();
  return (
    <>
      <PageHead
        title={t("calendar-feed:made.title")}
        lead={t(address ? "calendar-feed:made.how" : "calendar-feed:made.gone")}
        back={<a href="/programme/calendar">{t("calendar-feed:made.back")}</a>}
      />
      {address ? (
        <>
          <Notice tone="warn">{t("calendar-feed:made.once")}</Notice>
          <p className="font-mono break-all select-all" translate="no">
            {address}
          </p>
        </>
      ) : null}
    </>
  );
}
