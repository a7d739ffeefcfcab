import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findInterview } from "~/domain/media/reading-interviews.server";
import { languageName } from "~/locales/t";
import { Told, ToldText } from "~/ui/call-parts";
import { InterviewFacts } from "~/ui/interview-parts";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";
import { VideoPlayer } from "~/ui/video-player";

export const handle = page({ title: "interviews:title", width: "reading", forEveryone: true });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findInterview(await context.visitor(), params.slug ?? "", context.language);
}

/** A talk to watch and to read. */
export default function Interview() {
  const t = useT();
  const reader = useLanguage();
  const interview = useLoaderData<typeof loader>();
  const { title, text, transcripts, video, language } = interview;
  const [first, ...others] = transcripts;
  return (
    <>
      <PageHead title={<Told said={title} />} back={<a href="/interviews">{t("interviews:all")}</a>}>
        <InterviewFacts interview={{ ...interview, seconds: 0 }} played={video !== null} />
      </PageHead>
      {video ? (
        <VideoPlayer places={video} label={title.text} spoken={language} />
      ) : (
        <Notice>{t("interviews:noVideo")}</Notice>
      )}
      <ToldText text={text} />
      {first ? (
        <section className="mt-10">
          <h2>{t("interviews:transcript")}</h2>
          {first.language === reader ? null : (
            <p className="mb-3 text-small text-muted">
              {t("calls:inOther", { language: languageName(first.language) })}
            </p>
          )}
          <Prose html={first.html} lang={first.language} />
        </section>
      ) : null}
      {others.map((other) => (
        <details key={other.language} className="mt-6">
          <summary className="linklike inline-block py-2">
            {t("interviews:transcriptIn", { language: languageName(other.language) })}
          </summary>
          <Prose html={other.html} lang={other.language} />
        </details>
      ))}
    </>
  );
}
