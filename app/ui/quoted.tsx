import type { ReactNode } from "react";
import { useT } from "./language";
import { SaidText } from "./prose";

/** What somebody wrote, above a form that is about it; below it what can be done with the words. */
export function Quoted(props: { pseudonym: string | null; bodyHtml: string; children?: ReactNode }) {
  const t = useT();
  const { pseudonym, bodyHtml, children } = props;
  return (
    <figure className="border-l-2 border-line pl-4">
      <figcaption className="text-small text-muted">
        {t("discussion:reply.to", { pseudonym: pseudonym ?? t("common:formerParticipant") })}
      </figcaption>
      <blockquote>
        <SaidText html={bodyHtml} />
      </blockquote>
      {children}
    </figure>
  );
}
