import type { Guide } from "~/domain/guides";
import { GuideDrawing } from "./guide-drawings";
import { useT } from "./language";
import { PageHead } from "./parts";

/** A guide to be read: its contents at the top, or beside the text where there is room; drawings between its parts. */
export function GuideText({ guide }: { guide: Guide }) {
  const t = useT();
  const { title, lead, contents, pieces, language } = guide;
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,38rem)_minmax(0,16rem)] lg:gap-x-20">
      <PageHead title={<span lang={language}>{title}</span>} lead={<span lang={language}>{lead}</span>} />
      <nav
        aria-labelledby="guide-contents"
        className="border-y border-line py-4 text-small no-print lg:sticky lg:top-16 lg:col-start-2 lg:row-start-2 lg:max-h-[calc(100vh-6rem)] lg:self-start lg:overflow-y-auto lg:border-y-0 lg:border-l lg:py-0 lg:pl-5"
      >
        <h2 id="guide-contents" className="font-sans text-small text-muted">
          {t("guide:contents")}
        </h2>
        <ol className="mt-1" lang={language}>
          {contents.map(({ id, words }) => (
            <li key={id}>
              <a href={`#${id}`} className="block py-1.5 text-muted no-underline hover:underline">
                {words}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="lg:col-start-1 lg:row-start-2 lg:-mt-8">
        {pieces.map(({ html, drawing }, at) => (
          <div key={at}>
            <div
              lang={language}
              className="prose [&_pre]:whitespace-pre-wrap"
              dangerouslySetInnerHTML={{ __html: html }}
            />
            {drawing && <GuideDrawing name={drawing} />}
          </div>
        ))}
      </div>
    </div>
  );
}
