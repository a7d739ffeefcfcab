import type { FoundComment } from "~/domain/discussion/searching.server";
import { formatDay } from "~/locales/format";
import { Passages } from "~/ui/found";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";

/** Comments that were found, each with the way to its place in the discussion. */
export function FoundComments({ items }: { items: FoundComment[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Rows>
      {items.map((comment) => (
        <Row
          key={comment.code}
          level={2}
          href={`/comments/${comment.code}`}
          title={comment.concept.title || t("reading:gone.title")}
          lang={comment.concept.title ? comment.concept.language : language}
        >
          <Passages passages={comment.passages} lang={comment.language} />
          <Facts>
            {comment.pseudonym ?? t("common:formerParticipant")}
            {formatDay(language, comment.writtenOn)}
          </Facts>
        </Row>
      ))}
    </Rows>
  );
}
