import type { ShownComment } from "~/domain/discussion/threads";
import { formatDay } from "~/locales/format";
import { translator, type Language } from "~/locales/t";
import { htmlWrittenIn } from "~/locales/writing";
import { escapeHtml } from "~/platform/html";
import { useLanguage } from "./language";

/** What the acts below comments depend on. */
interface ThreadsOn {
  /** Address of one whole thread by the code of its root, at a reply in it. */
  threadPath: (code: string, reply: string) => string;
  /** Whether the discussion takes replies. */
  open: boolean;
  /** Address of the text, where threads say on which place of it they are. */
  textPath?: string;
  /** Address of a proposal by its code, where threads begun on proposals say so. */
  proposalPath?: (code: string) => string;
  /** Whether the reader arranges the contents of the discussion. */
  arranges?: boolean;
}

/**
 * Threads as one piece of HTML: nested ordered lists. A page of a discussion has hundreds of comments, and React
 * takes several times as long over as many elements. Everything that people chose is escaped here, the text of a
 * comment was made safe when it was written.
 */
export function threadsHtml(
  threads: ShownComment[],
  language: Language,
  { open, threadPath, textPath, proposalPath, arranges }: ThreadsOn,
): string {
  const t = translator(language);
  const inHtml = (key: string, values?: Record<string, string | number>) => escapeHtml(t(key, values));
  const words = {
    former: t("common:formerParticipant"),
    author: inHtml("discussion:mark.author"),
    expert: inHtml("discussion:mark.expert"),
    deleted: inHtml("discussion:gone.deleted"),
    hidden: inHtml("discussion:gone.hidden"),
    reply: inHtml("discussion:act.reply"),
    delete: inHtml("discussion:act.delete"),
    deleteOwn: inHtml("discussion:act.deleteOwn"),
    endorse: inHtml("discussion:endorse.act"),
    takeBack: inHtml("discussion:endorse.back"),
    yours: inHtml("discussion:endorse.yours"),
    pin: inHtml("discussion:pins.act"),
    fresh: `<span class="comment-mark">${inHtml("discussion:mark.new")}</span>`,
    answered: inHtml("answering:answered"),
    answer: inHtml("answering:answer"),
    makeAnswer: inHtml("answering:make"),
    unmake: inHtml("answering:unmake"),
    report: inHtml("moderation:report.act"),
    why: inHtml("moderation:own.link"),
    edit: inHtml("writing-comments:act.edit"),
    edited: inHtml("writing-comments:act.edited"),
  };
  const days = new Map<string, string>();
  const dayOf = (day: string) => {
    const known = days.get(day) ?? escapeHtml(formatDay(language, day));
    days.set(day, known);
    return known;
  };

  const answered = ({ inReplyTo }: ShownComment) => {
    if (!inReplyTo) return "";
    const { code, pseudonym, here } = inReplyTo;
    const text = pseudonym ? inHtml("discussion:inReplyTo", { pseudonym }) : inHtml("discussion:inReplyToEarlier");
    return ` · <a href="${here ? "#comment-" : "/comments/"}${code}">${text}</a>`;
  };

  const about = ({ onProposal }: ShownComment) => {
    if (!onProposal || !proposalPath) return "";
    const heading = onProposal.heading || t("proposals:opening");
    return `<p class="comment-line"><a href="${proposalPath(onProposal.code)}">${inHtml("proposals:onProposal", { heading })}</a></p>`;
  };

  /** At a question the way to its answer; at a reply that it is the answer. */
  const answering = ({ question, answers }: ShownComment) =>
    (question?.answer ? ` · <a href="/comments/${question.answer}">${words.answered}</a>` : "") +
    (answers && answers !== "may" ? ` <span class="comment-mark">${words.answer}</span>` : "");

  const marking = ({ code, answers }: ShownComment) =>
    answers && answers !== "is"
      ? `<a href="/comments/${code}/answer">${answers === "may" ? words.makeAnswer : words.unmake}</a>`
      : "";
  const placed = ({ place }: ShownComment) => {
    if (!place || !textPath) return "";
    const { words: said, section, onlyIn: number, fragment } = place;
    const heading = said || t("writing-comments:place.opening");
    const text = section
      ? inHtml("writing-comments:place.section", { heading })
      : inHtml("writing-comments:place.passage", { words: said });
    const gone = number === null ? "" : `${inHtml("writing-comments:place.earlier", { number: String(number) })} `;
    const path = number === null ? `${textPath}/passages` : `${textPath}/versions/${number}`;
    return `<p class="comment-line">${gone}<a href="${path}#${escapeHtml(fragment)}">${text}</a></p>`;
  };
  const stanceOf = ({ stance }: ShownComment) =>
    stance === "none" ? "" : ` <span class="comment-mark">${inHtml(`discussion:stance.${stance}`)}</span>`;
  const editedOf = ({ code, edited }: ShownComment) =>
    edited ? ` · <a href="/comments/${code}/history">${words.edited}</a>` : "";

  // A comment does not say its language; where its letters do, a screen reader takes the right voice.
  const inWriting = (html: string) => {
    const written = htmlWrittenIn(html);
    return written && written !== language ? ` lang="${written}"` : "";
  };

  const nameOf = ({ pseudonym }: ShownComment) => pseudonym ?? words.former;

  /** How many endorse a comment, and whether the reader does. */
  const endorsedBy = ({ endorsements, endorsed }: ShownComment) => {
    const told =
      "count" in endorsements
        ? inHtml("discussion:endorse.count", endorsements)
        : endorsements.band !== "nobody" && inHtml(`discussion:endorse.band.${endorsements.band}`);
    const all = [endorsed && words.yours, told].filter(Boolean).join(" · ");
    return all && `<span>${all}</span>`;
  };

  const endorsing = (comment: ShownComment) => {
    const { code, endorsed } = comment;
    const way = endorsed ? "/removal" : "";
    const label = inHtml(`discussion:endorse.${endorsed ? "backOn" : "actOn"}`, { pseudonym: nameOf(comment) });
    if (endorsed === null) return "";
    return (
      `<form method="post" action="/comments/${code}/endorsement${way}"><button class="linklike" aria-label="${label}">` +
      `${endorsed ? words.takeBack : words.endorse}</button></form>`
    );
  };

  const one = (comment: ShownComment, level: number): string => {
    const { code, state } = comment;
    const name = nameOf(comment);
    const remove = comment.own
      ? `<a href="/comments/${code}/deletion" aria-label="${words.deleteOwn}">${words.delete}</a>`
      : "";
    if (state !== "visible") {
      const why = comment.own && state === "hidden" ? `<a href="/comments/${code}/moderation">${words.why}</a>` : "";
      const acts = remove && `<div class="comment-acts">${why}${remove}</div>`;
      return `<article id="comment-${code}"><p class="comment-gone">${words[state]}</p>${acts}</article>`;
    }
    const standing = comment.byAuthor ? words.author : comment.byExpert ? words.expert : "";
    const fresh = comment.isNew ? ` ${words.fresh}` : "";
    const mark = (standing && ` <span class="comment-mark">${standing}</span>`) + stanceOf(comment) + fresh;
    const edit = comment.editable ? `<a href="/comments/${code}/edit">${words.edit}</a>` : "";
    const reply = open
      ? `<a href="/comments/${code}/reply" aria-label="${inHtml("discussion:act.replyTo", { pseudonym: name })}">${words.reply}</a>`
      : "";
    const day = dayOf(comment.writtenOn);
    const link = `<a href="/comments/${code}" class="comment-day" aria-label="${day}, ${inHtml("discussion:act.linkTo", { pseudonym: name })}">${day}</a>`;
    const pin = arranges
      ? `<a href="/comments/${code}/pin" aria-label="${inHtml("discussion:pins.actOn", { pseudonym: name })}">${words.pin}</a>`
      : "";
    const report = comment.own
      ? ""
      : `<a href="/comments/${code}/report" aria-label="${inHtml("moderation:report.actOn", { pseudonym: name })}">${words.report}</a>`;
    return (
      `<article id="comment-${code}"><p class="comment-line"><b role="heading" aria-level="${level}">${escapeHtml(name)}</b>${mark} · ` +
      `${link}${answered(comment)}${answering(comment)}${editedOf(comment)}</p>${about(comment)}${placed(comment)}<div class="prose prose-comment"${inWriting(comment.html)}>${comment.html}</div>` +
      `<div class="comment-acts">${reply}${endorsing(comment)}${pin}${marking(comment)}${edit}${remove}${report}${endorsedBy(comment)}</div></article>`
    );
  };

  const onward = ({ code, more }: ShownComment) => {
    if (!more) return "";
    const text =
      more.count > 0 ? inHtml("discussion:thread.more", { count: more.count }) : inHtml("discussion:thread.moreAny");
    return `<p class="comment-more"><a href="${threadPath(code, more.code)}">${text}</a></p>`;
  };

  const list = (comments: ShownComment[], kind: string, level: number): string =>
    `<ol class="${kind}">${comments.map((comment) => entry(comment, level)).join("")}</ol>`;

  const entry = (comment: ShownComment, level: number): string =>
    `<li>${one(comment, level)}${
      comment.replies.length ? list(comment.replies, "replies", level + 1) : ""
    }${onward(comment)}</li>`;

  return threads.length ? list(threads, "threads", 3) : "";
}

/** The threads of a discussion. */
export function Threads({ threads, ...on }: { threads: ShownComment[] } & ThreadsOn) {
  return <div dangerouslySetInnerHTML={{ __html: threadsHtml(threads, useLanguage(), on) }} />;
}
