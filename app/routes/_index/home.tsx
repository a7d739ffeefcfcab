import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";

export interface HomeData {
  card: { number: string | null; choices: number };
  /** One's own concepts that wait for their author. */
  own: { code: string; state: string; title: string; language: string }[];
  /** Long work that is under way or ready. */
  work: { code: string; kind: string; ready: boolean }[];
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
  waiting: { applications: number; submitted: number; accepted: number };
}

/** What waits for the member, what is new, and the ways on. */
export function Home({ card, own, work, published, waiting }: HomeData) {
  const t = useT();
  const language = useLanguage();
  const queue = [
    { count: waiting.applications, words: "home:wait.applications", href: "/organize/applications" },
    { count: waiting.submitted, words: "home:wait.submitted", href: "/organize/concepts?state=submitted" },
    { count: waiting.accepted, words: "home:wait.accepted", href: "/organize/concepts?state=accepted" },
  ].filter(({ count }) => count > 0);
  const nothing = queue.length === 0 && own.length === 0 && work.length === 0 && card.choices > 0;
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <section>
        <h1>{t("home:hello")}</h1>
        {nothing ? (
          <p className="mt-4 text-muted">{t("home:nothing")}</p>
        ) : (
          <ul className="mt-5">
            {queue.map(({ count, words, href }) => (
              <Waiting key={href} href={href}>
                {t(words, { count })}
              </Waiting>
            ))}
            {own.map(({ code, state, title, language: written }) => (
              <Waiting key={code} href={`/concepts/drafts/${code}`}>
                {t(state === "returned" ? "home:wait.returned" : "home:wait.draft")} <span lang={written}>{title}</span>
              </Waiting>
            ))}
            {work.map(({ code, kind, ready }) => (
              <Waiting key={code} href={`/work/${code}`}>
                {t(ready ? "work:home.ready" : "work:home.open", { what: t(`work:kind.${kind}`) })}
              </Waiting>
            ))}
            {card.choices === 0 && <Waiting href="/matrix/positions">{t("home:wait.card")}</Waiting>}
          </ul>
        )}
      </section>
      <aside className="lg:row-span-2">
        <h2 className="text-h3">{t("home:card.title")}</h2>
        {card.number ? <p className="mt-3 font-semibold tracking-wide tabular-nums">{card.number}</p> : null}
        <p className="mt-1 text-muted">{t("home:card.choices", { count: card.choices })}</p>
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
                  {t("concepts:list.comments", { count: concept.commentCount })}
                  {concept.publishedOn && formatDay(language, concept.publishedOn)}
                </Facts>
              </Row>
            ))}
          </Rows>
        )}
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          <a href="/concepts">{t("home:all")}</a>
          <a href="/concepts/new">{t("home:write")}</a>
        </p>
      </section>
    </div>
  );
}

function Waiting({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <li className="border-t border-line py-3">
      <a href={href}>{children}</a>
    </li>
  );
}
