import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countModeration, listReported } from "~/domain/discussion/moderation-room.server";
import { listDiscussionsWithStatements } from "~/domain/discussion/opinions-statements.server";
import { statementsPath } from "~/domain/discussion/places";
import { placeAsked } from "~/forms/parse-form";
import { Judged, ReportedFor } from "~/ui/judged";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "moderation:room.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const [weight, seq] = [placeAsked(request, "weight"), placeAsked(request, "seq")];
  const after = weight && seq ? { weight, seq } : undefined;
  const [list, waits] = [await listReported(actor, after), await countModeration(actor)];
  return { ...list, waits, first: !after, asked: after ? [] : await listDiscussionsWithStatements(actor) };
}

/** Reported comments, what could give somebody away first; and the ways to what waits besides. */
export default function ModerationRoom() {
  const t = useT();
  const { items, next, waits, first, asked } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("moderation:room.title")}
        lead={t("moderation:room.lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      >
        <a href="/organize/moderation/waiting">{t("moderation:room.waiting", { count: waits.waiting })}</a>
        <a href="/organize/moderation/appeals">{t("moderation:room.appeals", { count: waits.appeals })}</a>
        <a href="/organize/moderation/decisions">{t("moderation:decisions.title")}</a>
      </PageHead>
      <h2>{t("moderation:room.reported", { count: waits.reported })}</h2>
      {items.length === 0 && <Empty>{t("moderation:room.none")}</Empty>}
      {items.map(({ comment, parent, concept, reports }) => (
        <article key={comment.code} className="mt-8 border-t border-line pt-2">
          <ReportedFor reports={reports} />
          <Judged comment={comment} parent={parent} concept={concept} />
          <a href={`/organize/moderation/comments/${comment.code}`} className="button button-second">
            {t("moderation:room.decide")}
          </a>
        </article>
      ))}
      <Ways
        first={first ? null : "/organize/moderation"}
        next={next && `/organize/moderation?weight=${next.weight}&seq=${next.seq}`}
      />
      {asked.length > 0 && (
        <section className="mt-10">
          <h2 className="text-h3">{t("opinions:keep.title")}</h2>
          <ul className="mt-3">
            {asked.map(({ slug, language, title }) => (
              <li key={slug} lang={language}>
                <a href={statementsPath(slug)} className="inline-block py-1">
                  {title || slug}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
