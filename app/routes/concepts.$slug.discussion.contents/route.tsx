import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPinsToArrange, mostPinned } from "~/domain/discussion/pinning.server";
import { discussionPath } from "~/domain/discussion/places";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "discussion:pageTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  return { slug, most: mostPinned, ...(await listPinsToArrange(await context.actor(), slug)) };
}

export default function ArrangingContents() {
  const t = useT();
  const { slug, most, pins, title, language } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("discussion:pins.title")}
        lead={
          <>
            {title && <span lang={language}>{title}. </span>}
            {t("discussion:pins.arrangeLead", { max: most })}
          </>
        }
        back={<a href={discussionPath(slug)}>{t("discussion:pins.toDiscussion")}</a>}
      />
      {pins.length === 0 && <Empty>{t("discussion:pins.empty")}</Empty>}
      <ol className="rows">
        {pins.map(({ code, label, shown }, at) => (
          <li key={code}>
            <a href={`/comments/${code}`}>{label}</a>
            {!shown && <p className="text-small text-muted">{t("discussion:pins.hidden")}</p>}
            <div className="card-acts">
              {at > 0 && <Act code={code} act="up" way="/up" label={label} />}
              {at < pins.length - 1 && <Act code={code} act="down" way="/down" label={label} />}
              {shown && (
                <a href={`/comments/${code}/pin`} aria-label={t("discussion:pins.wordsOf", { label })}>
                  {t("discussion:pins.words")}
                </a>
              )}
              <Act code={code} act="remove" way="/removal" label={label} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Act({ code, act, way, label }: { code: string; act: "up" | "down" | "remove"; way: string; label: string }) {
  const t = useT();
  return (
    <ActButton action={`/comments/${code}/pin${way}`} look="link" label={t(`discussion:pins.${act}Of`, { label })}>
      {t(`discussion:pins.${act}`)}
    </ActButton>
  );
}
