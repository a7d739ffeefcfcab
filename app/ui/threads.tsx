import type { ShownComment } from "~/domain/discussion/threads";
import { formatDay } from "~/locales/format";
import { translator, type Language } from "~/locales/t";
import { htmlWrittenIn } from "~/locales/writing";
import { escapeHtml } from "~/platform/html";
import { useLanguage } from "./language";

/** What the acts below comments depend on. */
interface ThreadsOn {
  /** Address of one whole thread by the code of its root. */
  threadPath: (code: string) => string;
  /** Whether the discussion takes replies. */
  open: boolean;
  /** Address of a proposal by its code, where threads begun on proposals say so. */
  proposalPath?: (code: string) => string;
}

/**
 * Threads as one piece of HTML: nested ordered lists. A page of a discussion has hundreds of comments, and React
 * takes several times as long over as many elements. Everything that people chose is escaped here, the text of a
 * comment was made safe when it was written.
 */
export function threadsHtml(
  threads: ShownComment[],
  language: Language,
  { open, threadPath, proposalPath }: ThreadsOn,
): string {
  const t = translator(language);
  const inHtml = (key: string, values?: Record<string, string>) => escapeHtml(t(key, values));
  const words = {
    former: t("common:formerParticipant"),
    author: inHtml("discussion:mark.author"),
    expert: inHtml("discussion:mark.expert"),
    deleted: inHtml("discussion:gone.deleted"),
    hidden: inHtml("discussion:gone.hidden"),
    reply: inHtml("discussion:act.reply"),
    link: inHtml("discussion:act.link"),
    delete: inHtml("discussion:act.delete"),
    deleteOwn: inHtml("discussion:act.deleteOwn"),
    all: inHtml("discussion:thread.all"),
  };
  const days = new Map<string, string>();
  const dayOf = (day: string) => {
    const known = days.get(day) ?? escapeHtml(formatDay(language, day));
    days.set(day, known);
    return known;
  };

  const answered = ({ inReplyTo }: ShownComment) => {
    if (!inReplyTo) return "";
    const { code, pseudonym } = inReplyTo;
    const text = pseudonym ? inHtml("discussion:inReplyTo", { pseudonym }) : inHtml("discussion:inReplyToEarlier");
    return ` · ${code ? `<a href="#comment-${code}">${text}</a>` : text}`;
  };

  const about = ({ onProposal }: ShownComment) => {
    if (!onProposal || !proposalPath) return "";
    const heading = onProposal.heading || t("proposals:opening");
    return `<p class="comment-line"><a href="${proposalPath(onProposal.code)}">${inHtml("proposals:onProposal", { heading })}</a></p>`;
  };

  // A comment does not say its language; where its letters do, a screen reader takes the right voice.
  const inWriting = (html: string) => {
    const written = htmlWrittenIn(html);
    return written && written !== language ? ` lang="${written}"` : "";
  };

  const one = (comment: ShownComment): string => {
    const { code, state } = comment;
    const name = comment.pseudonym ?? words.former;
    const remove = comment.own
      ? `<a href="/comments/${code}/deletion" aria-label="${words.deleteOwn}">${words.delete}</a>`
      : "";
    if (state !== "visible") {
      const acts = remove && `<p class="comment-acts">${remove}</p>`;
      return `<article id="comment-${code}"><p class="comment-gone">${words[state]}</p>${acts}</article>`;
    }
    const standing = comment.byAuthor ? words.author : comment.byExpert ? words.expert : "";
    const mark = standing && ` <span class="comment-mark">${standing}</span>`;
    const reply = open
      ? `<a href="/comments/${code}/reply" aria-label="${inHtml("discussion:act.replyTo", { pseudonym: name })}">${words.reply}</a>`
      : "";
    const link = `<a href="/comments/${code}" aria-label="${inHtml("discussion:act.linkTo", { pseudonym: name })}">${words.link}</a>`;
    return (
      `<article id="comment-${code}"><p class="comment-line"><b>${escapeHtml(name)}</b>${mark} · ` +
      `${dayOf(comment.writtenOn)}${answered(comment)}</p>${about(comment)}<div class="prose prose-comment"${inWriting(comment.html)}>${comment.html}</div>` +
      `<p class="comment-acts">${reply}${link}${remove}</p></article>`
    );
  };

  const list = (comments: ShownComment[], kind: string): string =>
    `<ol class="${kind}">${comments
      .map((comment) => {
        const replies = comment.replies.length ? list(comment.replies, "replies") : "";
        const more = comment.more
          ? `<p class="comment-more"><a href="${threadPath(comment.code)}">${words.all}</a></p>`
          : "";
        return `<li>${one(comment)}${replies}${more}</li>`;
      })
      .join("")}</ol>`;

  return threads.length ? list(threads, "threads") : "";
}

/** The threads of a discussion. */
export function Threads({ threads, ...on }: { threads: ShownComment[] } & ThreadsOn) {
  return <div dangerouslySetInnerHTML={{ __html: threadsHtml(threads, useLanguage(), on) }} />;
}
