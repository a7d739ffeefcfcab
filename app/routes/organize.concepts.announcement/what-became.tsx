import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

/** How many decisions were announced, and which had moved meanwhile. */
export function WhatBecame(props: {
  became: { announced: number; moved: { code: string; title: string; language: string }[] };
}) {
  const t = useT();
  const { announced, moved } = props.became;
  return (
    <div role="status">
      <Notice>{t("organizing-reviews:announce.made", { count: announced })}</Notice>
      {moved.length > 0 ? (
        <Notice tone="warn">
          <p>{t("organizing-reviews:announce.moved")}</p>
          <ul className="mt-2">
            {moved.map(({ code, title, language }) => (
              <li key={code}>
                <a href={`/organize/concepts/${code}`} lang={language} className="inline-block py-1">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
