import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isNew, listFollowed } from "~/domain/concepts/following.server";
import { listWanted } from "~/domain/notices/choosing.server";
import { listNotices } from "~/domain/notices/listing.server";
import { ActButton } from "~/forms/form";
import { NoticeLines } from "~/forms/notice-lines";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { FollowedNews } from "./followed";

export const handle = page({ title: "notices:title", width: "reading" });

/** How many followed concepts with something new stand above the notices; all of them have a page of their own. */
const mostFollowed = 5;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const after = new URL(request.url).searchParams.get("after");
  const [notices, wanted] = await Promise.all([listNotices(actor, after), listWanted(actor)]);
  const news = after || !wanted.includes("followed") ? [] : (await listFollowed(actor)).filter(isNew);
  return {
    ...notices,
    after,
    followed: news.slice(0, mostFollowed).map(({ slug, title, language }) => ({ slug, title, language })),
    more: news.length > mostFollowed,
  };
}

/** What concerns the member, the newest first; first what is new of the concepts that they follow. */
export default function Notices() {
  const t = useT();
  const { items, next, after, followed, more } = useLoaderData<typeof loader>();
  const unseen = followed.length > 0 || items.some(({ seen }) => !seen);
  return (
    <>
      <PageHead title={t("notices:title")} lead={t("notices:lead")}>
        {unseen && (
          <ActButton action="/notices/seen" fields={{ newest: items[0]?.code ?? "none" }} look="second">
            {t("notices:seeAll")}
          </ActButton>
        )}
        <a href="/settings/notices" className="py-2">
          {t("notices:choose")}
        </a>
      </PageHead>
      <FollowedNews followed={followed} more={more} />
      {items.length > 0 ? (
        <NoticeLines notices={items} />
      ) : followed.length === 0 ? (
        <Empty>{t("notices:none")}</Empty>
      ) : null}
      <Ways first={after ? "/notices" : null} next={next ? `/notices?after=${next}` : null} />
    </>
  );
}
