import type { Reminder } from "~/domain/concepts/reminders";
import { proposalsPath } from "~/domain/concepts/proposals";
import { type Band, bandMark } from "~/domain/matrix/marks";
import type { Said } from "~/domain/concepts/wordings";
import type { Moment } from "~/domain/concepts/zones";
import type { OwnNews } from "~/domain/programme/reading-messages.server";
import type { ShownNotice } from "~/domain/notices/kinds";
import { NoticeLines } from "~/forms/notice-lines";
import { formatDay } from "~/locales/format";
import { Deadline, Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { Mark } from "~/ui/mark";
import { ReminderLine } from "~/ui/reminder-line";
import { RestingOffice } from "~/ui/resting-office";

export interface HomeData {
  /** Whether rights of an office rest until a second step is set. */
  resting: boolean;
  card: {
    number: string | null;
    most: number;
    retired: number;
    choices: { key: string; title: string; body: string; band: Band }[];
  };
  /** One's own concepts that wait for their author. */
  own: { code: string; state: string; title: string; language: string; reminder: Reminder | null }[];
  /** Calls that take concepts now. */
  calls: { code: string; title: Said; deadline: Moment | null }[];
  /** Long work that is under way or ready. */
  work: { code: string; kind: string; ready: boolean }[];
  /** Proposals to change that wait for the member as an author, and decisions on the member's own. */
  proposals: {
    toDecide: { slug: string; count: number; title: string; language: string }[];
    decided: { slug: string; code: string; state: string; title: string; language: string }[];
  };
  /** The newest of what others said to the member. */
  notices: ShownNotice[];
  published: {
    slug: string | null;
    title: string;
    language: string;
    sphere: string;
    authorKind: string;
    commentCount: number;
    publishedOn: string | null;
  }[];
  /** What waits for an organizer; nothing for others. */
  waiting: { applications: number; submitted: number; accepted: number; conversations: number; exports: number };
  /** What one endorsed and has a newer version now. */
  outgrown: { slug: string; title: string; language: string; endorsed: number; version: number }[];
  /** How many reviews wait for one who judges concepts, and how many of them are overdue. */
  reviews: { waiting: number; overdue: number } | null;
  /** How many followed concepts have something new. */
  news: number;
  /** How much of the programme that one takes part in begins in the next days. */
  coming: number;
  /** What organizers told of events that one registered for, and was not read yet. */
  told: OwnNews;
  /** Messages from organizers that were not opened yet. */
  unread: number;
}

/** What waits for the member, what is new, and the ways on. */
export function Home({
  resting,
  card,
  own,
  calls,
  work,
  proposals,
  notices,
  published,
  waiting,
  unread,
  outgrown,
  news,
  reviews,
  coming,
  told,
}: HomeData) {
  const t = useT();
  const language = useLanguage();
  const messages = Object.values(told.messages).reduce((sum, count) => sum + count, 0);
  const queue = [
    { count: card.retired, words: "home:wait.retired", href: "/matrix/card" },
    { count: reviews?.overdue ?? 0, words: "reviews:home.overdue", href: "/reviews#waits" },
    { count: reviews?.waiting ?? 0, words: "reviews:home.waits", href: "/reviews" },
    { count: coming, words: "registration:mine.home", href: "/programme/mine" },
    { count: messages, words: "event-messages:home.news", href: "/programme/mine" },
    { count: news, words: "publication:home.news", href: "/concepts/following" },
    { count: unread, words: "home:wait.unread", href: "/matrix/card/messages" },
    { count: waiting.applications, words: "home:wait.applications", href: "/organize/applications" },
    { count: waiting.submitted, words: "home:wait.submitted", href: "/organize/concepts?state=submitted" },
    { count: waiting.accepted, words: "home:wait.accepted", href: "/organize/concepts?state=accepted" },
    { count: waiting.conversations, words: "home:wait.messages", href: "/organize/messages" },
    { count: waiting.exports, words: "home:wait.exports", href: "/organize/exports" },
  ].filter(({ count }) => count > 0);
  const proposed = proposals.toDecide.length + proposals.decided.length;
  const nothing =
    queue.length === 0 &&
    proposed + outgrown.length + calls.length + told.cancelled.length === 0 &&
    own.length === 0 &&
    work.length === 0 &&
    card.choices.length > 0;
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <section>
        <h1>{t("home:hello")}</h1>
        {resting ? <RestingOffice /> : null}
        {nothing ? (
          <p className="mt-4 text-muted">{t("home:nothing")}</p>
        ) : (
          <ul className="mt-5">
            {told.cancelled.map(({ slug, title }) => (
              <Waiting key={slug} href={`/programme/${slug}`}>
                <strong>{t("event-messages:home.cancelled")}</strong> <Told said={title} />
              </Waiting>
            ))}
            {queue.map(({ count, words, href }) => (
              <Waiting key={words} href={href}>
                {t(words, { count })}
              </Waiting>
            ))}
            {own.map(({ code, state, title, language: written, reminder }) => (
              <Waiting key={code} href={`/concepts/drafts/${code}`}>
                {t(state === "returned" ? "home:wait.returned" : "home:wait.draft")} <span lang={written}>{title}</span>
                {reminder ? (
                  <>
                    . <ReminderLine reminder={reminder} />
                  </>
                ) : null}
              </Waiting>
            ))}
            {calls.map(({ code, title, deadline }) => (
              <Waiting key={code} href={`/calls/${code}`}>
                {t("calls:home")} <Told said={title} />, {deadline && <Deadline deadline={deadline} />}
              </Waiting>
            ))}
            {proposals.toDecide.map(({ slug, count, title, language: written }) => (
              <Waiting key={slug} href={proposalsPath(slug)}>
                {t("proposals:home.toDecide", { count })} <span lang={written}>{title}</span>
              </Waiting>
            ))}
            {proposals.decided.map(({ slug, code, state, title, language: written }) => (
              <Waiting key={code} href={proposalsPath(slug, code)}>
                {t(`proposals:home.${state}`)} <span lang={written}>{title}</span>
              </Waiting>
            ))}
            {outgrown.map(({ slug, title, language: written, endorsed, version }) => (
              <Waiting key={slug} href={`/concepts/${slug}/versions/${version}?to=${endorsed}#difference`}>
                {t("publication:home.outgrown")} <span lang={written}>{title}</span>
              </Waiting>
            ))}
            {work.map(({ code, kind, ready }) => (
              <Waiting key={code} href={`/work/${code}`}>
                {t(ready ? "work:home.ready" : "work:home.open", { what: t(`work:kind.${kind}`) })}
              </Waiting>
            ))}
            {card.choices.length === 0 && (
              <Waiting href="/matrix/positions">{t("home:wait.card", { count: card.most })}</Waiting>
            )}
          </ul>
        )}
      </section>
      {notices.length > 0 && <Notices notices={notices} />}
      <aside className="lg:col-start-2 lg:row-span-3 lg:row-start-1">
        <h2 className="text-h3">{t("home:card.title")}</h2>
        {card.number ? <p className="mt-3 font-semibold tracking-wide tabular-nums">{card.number}</p> : null}
        {card.choices.length === 0 ? (
          <p className="mt-1 text-muted">{t("home:card.empty")}</p>
        ) : (
          <ol className="mt-2">
            {card.choices.map(({ key, title, body, band }) => (
              <li key={key} className="flex items-baseline gap-3 border-t border-line py-2 text-small">
                <Mark mark={bandMark[band]} label={t(`matrix:band.${band}`)} />
                <span className="min-w-0">
                  {title}
                  <span className="block text-muted">{body}</span>
                </span>
              </li>
            ))}
          </ol>
        )}
        <p className="mt-3">
          <a href="/matrix/card">{t("home:card.open")}</a>
        </p>
      </aside>
      <section>
        <h2>{t("home:new")}</h2>
        {published.length === 0 ? (
          <p className="mt-4 text-muted">{t("home:none")}</p>
        ) : (
          <Rows>
            {published.map((concept) => (
              <Row key={concept.slug} href={`/concepts/${concept.slug}`} title={concept.title} lang={concept.language}>
                <Facts>
                  {t(`common:sphere.${concept.sphere}`)}
                  {t(`concepts:kind.${concept.authorKind}`)}
                  {concept.commentCount > 0 && t("concepts:list.comments", { count: concept.commentCount })}
                  {concept.publishedOn && formatDay(language, concept.publishedOn)}
                </Facts>
              </Row>
            ))}
          </Rows>
        )}
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          <a href="/concepts">{t("home:all")}</a>
          <a href="/concepts/new">{t("home:write")}</a>
          {reviews ? <a href="/reviews">{t("reviews:home.all")}</a> : null}
        </p>
      </section>
    </div>
  );
}

function Notices({ notices }: Pick<HomeData, "notices">) {
  const t = useT();
  return (
    <section>
      <h2 className="mb-5">{t("notices:home.title")}</h2>
      <NoticeLines notices={notices} />
      <p className="mt-4">
        <a href="/notices">{t("notices:home.all")}</a>
      </p>
    </section>
  );
}

function Waiting({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <li className="border-t border-line py-3">
      <a href={href}>{children}</a>
    </li>
  );
}
