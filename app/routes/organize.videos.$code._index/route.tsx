import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { saidIn } from "~/domain/concepts/wordings";
import { findVideoToKeep } from "~/domain/media/keeping-videos.server";
import { lengthInClock } from "~/domain/media/videos";
import { ActButton } from "~/forms/form";
import { languageName } from "~/locales/t";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:video.parts", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { title, ...video } = await findVideoToKeep(await context.actor(), params.code ?? "");
  return { ...video, title: saidIn(title, "title", context.language) };
}

/** The captions of a video and the picture before it. */
export default function VideoParts() {
  const t = useT();
  const { code, title, home, type, bytes, seconds, hasPoster, captions } = useLoaderData<typeof loader>();
  const path = `/organize/videos/${code}`;
  return (
    <>
      <PageHead
        title={t("organizing-interviews:video.parts")}
        lead={<Told said={title} />}
        back={<a href={home}>{t("common:back")}</a>}
      >
        <Facts>
          {t(`organizing-interviews:video.type.${type === "video/webm" ? "webm" : "mp4"}`)}
          {t("organizing-interviews:video.size", { size: Math.max(1, Math.round(bytes / 1024 / 1024)) })}
          {lengthInClock(seconds) || null}
        </Facts>
      </PageHead>
      <section>
        <h2>{t("organizing-interviews:captions.heading")}</h2>
        {captions.length === 0 ? (
          <p className="mt-2 text-muted">{t("organizing-interviews:captions.none")}</p>
        ) : (
          <ul className="rows mt-2">
            {captions.map((language) => (
              <li key={language} className="flex flex-wrap items-center justify-between gap-x-6">
                <a href={`${path}/captions/${language}`} className="py-1">
                  {languageName(language)}
                </a>
                <ActButton
                  action={`${path}/captions/${language}/removal`}
                  look="link"
                  label={`${t("organizing-interviews:captions.remove")}: ${languageName(language)}`}
                >
                  {t("organizing-interviews:captions.remove")}
                </ActButton>
              </li>
            ))}
          </ul>
        )}
        <p className="mt-3">
          <a href={`${path}/captions`} className="inline-block py-1">
            {t("organizing-interviews:captions.title")}
          </a>
        </p>
      </section>
      <section className="mt-10">
        <h2>{t("organizing-interviews:poster.heading")}</h2>
        {hasPoster ? (
          <img src={`${path}/picture`} alt={t("organizing-interviews:poster.heading")} className="mt-3 max-w-full" />
        ) : (
          <p className="mt-2 text-muted">{t("organizing-interviews:poster.none")}</p>
        )}
        <p className="mt-3">
          <a href={`${path}/poster`} className="inline-block py-1">
            {t("organizing-interviews:poster.title")}
          </a>
        </p>
      </section>
    </>
  );
}
