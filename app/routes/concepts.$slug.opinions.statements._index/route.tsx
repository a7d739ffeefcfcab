import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { listKeptStatements } from "~/domain/discussion/opinions-statements.server";
import { opinionsPath, statementsPath } from "~/domain/discussion/places";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "opinions:pageTitle", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  const kept = await listKeptStatements(actor, slug);
  const { language } = await findPublishedConcept(actor, slug);
  return { slug, language, ...kept };
}

type Kept = ReturnType<typeof useLoaderData<typeof loader>>["statements"][number];

/** The statements of a discussion, as moderators keep them. */
export default function KeptStatements() {
  const t = useT();
  const { slug, language, open, room, statements } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("opinions:keep.title")}
        lead={t("opinions:keep.lead")}
        back={<a href={opinionsPath(slug)}>{t("opinions:title")}</a>}
      >
        {open && room > 0 ? (
          <a href={statementsPath(slug, "new")} className="button button-first">
            {t("opinions:keep.add")}
          </a>
        ) : null}
        <span className="text-small text-muted">{t("opinions:keep.room", { count: room })}</span>
      </PageHead>
      {open ? null : <Notice>{t("opinions:ask.closed")}</Notice>}
      {statements.length === 0 ? <Empty>{t("opinions:keep.empty")}</Empty> : null}
      <ul className="divide-y divide-line border-y border-line">
        {statements.map((statement, index) => (
          <li key={statement.code} className="py-4">
            <p className="max-w-[66ch] font-serif" lang={language}>
              {statement.words}
            </p>
            <Acts slug={slug} statement={statement} first={index === 0} last={index === statements.length - 1} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts(props: { slug: string; statement: Kept; first: boolean; last: boolean }) {
  const t = useT();
  const { slug, statement, first, last } = props;
  const { code, words, voted, comment } = statement;
  const own = statementsPath(slug, code);
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 text-small">
      {voted ? (
        <span className="text-muted">{t("opinions:keep.voted")}</span>
      ) : (
        <a href={`${own}/edit`} aria-label={t("opinions:keep.changeOne", { words })} className="py-1">
          {t("opinions:keep.change")}
        </a>
      )}
      {first ? null : (
        <ActButton action={`${own}/move-up`} look="link" label={t("opinions:keep.upOne", { words })}>
          {t("opinions:keep.up")}
        </ActButton>
      )}
      {last ? null : (
        <ActButton action={`${own}/move-down`} look="link" label={t("opinions:keep.downOne", { words })}>
          {t("opinions:keep.down")}
        </ActButton>
      )}
      <a href={`${own}/retirement`} aria-label={t("opinions:keep.retireOne", { words })} className="py-1">
        {t("opinions:keep.retire")}
      </a>
      {comment ? (
        <a href={`/comments/${comment}`} className="py-1">
          {t("opinions:ask.comment")}
        </a>
      ) : null}
    </div>
  );
}
