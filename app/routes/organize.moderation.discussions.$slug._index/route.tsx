import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findDiscussionToArrange } from "~/domain/discussion/closing.server";
import { useT } from "~/ui/language";
import { Decided } from "~/ui/moderation-decisions";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "moderation:room.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id: _id, code: _code, ...shown } = await findDiscussionToArrange(await context.actor(), params.slug ?? "");
  return shown;
}

/** How a discussion stands, and what a moderator can do with it. */
export default function ArrangeDiscussion() {
  const t = useT();
  const { slug, title, language, archived, closed, slowMinutes, acts } = useLoaderData<typeof loader>();
  const at = `/organize/moderation/discussions/${slug}`;
  return (
    <>
      <PageHead
        title={t("moderation:discussion.title")}
        lead={
          <a href={`/concepts/${slug}#discussion`} lang={language}>
            {title || slug}
          </a>
        }
        back={<a href="/organize/moderation">{t("moderation:room.title")}</a>}
      />
      {archived ? (
        <Notice>{t("moderation:discussion.archived")}</Notice>
      ) : (
        <p className="max-w-[66ch]">
          {t(closed ? "moderation:discussion.closed" : "moderation:discussion.open")}{" "}
          {!closed && t(`moderation:pace.${slowMinutes}.said`)}
        </p>
      )}
      {!archived && (
        <p className="mt-6 flex flex-wrap items-center gap-4">
          <a href={`${at}/${closed ? "reopening" : "closing"}`} className="button button-second">
            {t(closed ? "moderation:reopening.act" : "moderation:closing.act")}
          </a>
          <a href={`${at}/pace`}>{t("moderation:pace.act")}</a>
        </p>
      )}
      {acts.length > 0 && (
        <section className="mt-10">
          <h2 className="text-h3">{t("moderation:discussion.acts")}</h2>
          {acts.map(({ seq, act, words, day }) => (
            <Decided key={seq} what={t(`moderation:discussion.act.${act}`)} day={day} words={words} />
          ))}
        </section>
      )}
    </>
  );
}
