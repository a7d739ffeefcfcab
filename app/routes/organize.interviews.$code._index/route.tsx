import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findInterviewToKeep } from "~/domain/media/reading-interviews.server";
import { formatDay } from "~/locales/format";
import { languageName } from "~/locales/t";
import { InterviewFacts } from "~/ui/interview-parts";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";
import { VideoPlayer } from "~/ui/video-player";
import { Acts, ForGood } from "./acts";

export const handle = page({ title: "organizing-interviews:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findInterviewToKeep(await context.actor(), params.code ?? "", context.language);
}

/** An interview with all that organizers can do to it. */
export default function OrganizeInterview() {
  const t = useT();
  const language = useLanguage();
  const interview = useLoaderData<typeof loader>();
  const { code, state, title, text, transcripts, video, consentOn, revokedOn, seenBy } = interview;
  const path = `/organize/interviews/${code}`;
  const head = (
    <PageHead
      title={title.text ? <span lang={title.language}>{title.text}</span> : t("organizing-interviews:nameless")}
      back={<a href="/organize/interviews">{t("organizing-interviews:title")}</a>}
    >
      <InterviewFacts interview={{ ...interview, seconds: 0 }} played={video !== null}>
        {t(`programme:seenBy.${seenBy}`)}
      </InterviewFacts>
    </PageHead>
  );
  if (state === "revoked") {
    return (
      <>
        {head}
        <Notice tone="warn">
          {t("organizing-interviews:revoked", { day: revokedOn ? formatDay(language, revokedOn) : "" })}
        </Notice>
        <ForGood interview={interview} />
      </>
    );
  }
  return (
    <>
      {head}
      <Notice tone={consentOn ? "calm" : "warn"}>
        <p className="font-semibold first-letter:uppercase">{t(`interviews:state.${state}`)}</p>
        <p className="mt-1">
          {consentOn
            ? t("organizing-interviews:consentedOn", { day: formatDay(language, consentOn) })
            : t("organizing-interviews:noConsent")}
        </p>
      </Notice>
      <Acts interview={interview} />
      <section className="mt-10">
        <h2>{t("organizing-interviews:video.heading")}</h2>
        {video ? (
          <>
            <VideoPlayer places={video.places} label={title.text} spoken={interview.language} />
            <ul className="mt-3">
              <li>
                <a href={`/organize/videos/${video.code}`} className="inline-block py-1">
                  {t("organizing-interviews:video.parts")}
                </a>
              </li>
              {state === "published" ? null : (
                <li>
                  <a href={`${path}/video`} className="inline-block py-1">
                    {t("organizing-interviews:video.other")}
                  </a>
                </li>
              )}
            </ul>
          </>
        ) : (
          <p className="mt-2 text-muted">{t("organizing-interviews:video.none")}</p>
        )}
      </section>
      <section className="mt-10">
        <h2>{t("organizing-interviews:consent.heading")}</h2>
        <p className="mt-2 max-w-[66ch]">{t("organizing-interviews:consent.about")}</p>
        {video ? (
          <p className="mt-2">
            <a href={`${path}/consent`} className="inline-block py-1">
              {t(consentOn ? "organizing-interviews:consent.anew" : "organizing-interviews:consent.title")}
            </a>
          </p>
        ) : null}
      </section>
      <section className="mt-10">
        <h2>{t("interviews:transcript")}</h2>
        <p className="mt-2 text-muted">
          {transcripts.length > 0
            ? t("organizing-interviews:transcripts", { languages: transcripts.map(languageName).join(", ") })
            : t("organizing-interviews:noTranscript")}
        </p>
      </section>
      {text.html ? (
        <section className="mt-10">
          <Prose html={text.html} lang={text.language} />
        </section>
      ) : null}
      <ForGood interview={interview} />
    </>
  );
}
