import { proposalsPath } from "~/domain/concepts/proposals";
import { discussionPath } from "~/domain/discussion/places";
import type { ShownComment } from "~/domain/discussion/threads";
import { CommentForm } from "~/forms/comment-form";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { Empty } from "~/ui/parts";
import { Threads } from "~/ui/threads";

/** What was said on a proposal, and the form for a comment on it. */
export function OnProposal(props: {
  slug: string;
  code: string;
  open: boolean;
  said: { threads: ShownComment[]; next: number | null };
  formToken: string;
}) {
  const t = useT();
  const { slug, code, open, said, formToken } = props;
  const path = proposalsPath(slug, code);
  return (
    <section id="discussion" aria-labelledby="discussion-title" className="discussion max-w-[66ch]">
      <h2 id="discussion-title">{t("proposals:one.discussion")}</h2>
      {said.threads.length === 0 ? (
        <Empty>{t("proposals:one.noComments")}</Empty>
      ) : (
        <Threads
          threads={said.threads}
          open={open}
          threadPath={(thread, reply) => discussionPath(slug, { thread }, `comment-${reply}`)}
        />
      )}
      <Ways next={said.next === null ? null : `${path}?after=${said.next}#discussion`} />
      {open && (
        <div className="mt-12 border-t border-line pt-8 no-print">
          <h2 className="text-h3">{t("proposals:one.comment")}</h2>
          <CommentForm action={`${path}/comments`} kind="comment" formToken={formToken} />
        </div>
      )}
    </section>
  );
}
