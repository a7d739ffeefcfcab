import type { ReactNode } from "react";
import { languageName, languages } from "~/locales/t";
import type { Role } from "~/platform/roles";
import { Done } from "./done";
import { useLanguage, useT } from "./language";

export interface ShellActor {
  pseudonym: string;
  role: Role;
}

/** Places for each role, in the order of the navigation. */
function places(role: Role | null): { href: string; label: string; below?: string }[] {
  if (!role) {
    return [
      { href: "/safety", label: "common:nav.safety" },
      { href: "/join", label: "common:nav.join" },
      { href: "/login", label: "common:nav.login" },
    ];
  }
  if (role === "applicant") return [{ href: "/application", label: "common:nav.application" }];
  const works = role === "moderator" || role === "organizer" || role === "administrator";
  return [
    { href: "/concepts", label: "common:nav.concepts" },
    { href: "/programme", label: "common:nav.programme" },
    { href: "/matrix/card", label: "common:nav.card", below: "/matrix/" },
    ...(works ? [{ href: "/organize", label: "common:nav.organize" }] : []),
  ];
}

/** The sheet and what stands on it begin on one line; forms and short pages leave its right part free. */
const sheets = { narrow: "max-w-[68rem]", reading: "max-w-[68rem]", wide: "max-w-[90rem]" };

/** The sheet around every page: skip link, navigation, quick exit, language switch, footer. */
export function Shell(props: {
  actor: ShellActor | null;
  unseen?: string | undefined;
  path: string;
  width: keyof typeof sheets | undefined;
  children: ReactNode;
}) {
  const t = useT();
  const { actor, path, unseen } = props;
  const width = props.width ?? "narrow";
  const sheet = `mx-auto px-4 sm:px-6 ${sheets[width]}`;
  return (
    <>
      <a href="#main" className="absolute -left-[999rem] focus:left-4 focus:top-2 focus:z-10 bg-sheet p-2">
        {t("common:skip")}
      </a>
      {/* The second stop of the keyboard on every page; it stays in one corner of the screen. */}
      <form method="post" action="/exit" className="fixed right-3 top-2 z-20 no-print">
        <button id="quick-exit" className="button button-warn bg-sheet text-small" accessKey="q">
          {t("common:quickExit")}
        </button>
      </form>
      <Masthead actor={actor} unseen={unseen} path={path} sheet={sheet} />
      <main id="main" tabIndex={-1} className={`${sheet} pt-8 pb-16 outline-none`}>
        <div className={width === "narrow" ? "max-w-[40rem]" : undefined}>
          <Done path={path} />
          {props.children}
        </div>
      </main>
      <Footer actor={actor} path={path} sheet={sheet} />
    </>
  );
}

interface Around {
  actor: ShellActor | null;
  path: string;
  /** How many notices were not seen. */
  unseen?: string | undefined;
  /** Where what stands on the sheet begins and ends. */
  sheet: string;
}

/** The name, the sections that a role has, and whose session it is. */
export function Masthead({ actor, path, sheet, unseen }: Around) {
  const t = useT();
  const here = path.split("?")[0] ?? "/";
  return (
    <header className="border-b border-line no-print">
      <div className={`${sheet} py-2 lg:flex lg:items-center lg:gap-x-5`}>
        <p className="flex min-h-11 items-center pr-32 lg:pr-0">
          <a href="/" className="py-1.5 font-serif font-semibold whitespace-nowrap text-ink no-underline">
            {t(actor ? "common:neutralName" : "common:shortName")}
          </a>
        </p>
        <nav aria-label={t("common:nav.label")} className="flex flex-wrap gap-x-3 sm:gap-x-6 lg:gap-x-4">
          {places(actor?.role ?? null).map(({ href, label, below }) => (
            <a
              key={href}
              href={href}
              aria-current={here === href || here.startsWith(below ?? `${href}/`) ? "page" : undefined}
              className="py-1.5 text-ink no-underline underline-offset-[0.4em] aria-[current=page]:underline aria-[current=page]:decoration-accent aria-[current=page]:decoration-2 hover:underline"
            >
              {t(label)}
            </a>
          ))}
        </nav>
        <div className="lg:mr-44 lg:ml-auto">
          {actor ? <Account actor={actor} unseen={unseen} /> : <LanguageSwitch path={path} />}
        </div>
      </div>
    </header>
  );
}

/** What can be read by everyone, and the languages. */
export function Footer({ actor, path, sheet }: Around) {
  const t = useT();
  return (
    <footer className="border-t border-line no-print">
      <div
        className={`${sheet} flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-6 text-small text-muted`}
      >
        {actor && <LanguageSwitch path={path} />}
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <a href="/guide" className="inline-block py-1">
              {t("common:footer.guide")}
            </a>
          </li>
          {actor && actor.role !== "applicant" ? null : (
            <li>
              <a href="/programme" className="inline-block py-1">
                {t("common:nav.programme")}
              </a>
            </li>
          )}
          <li>
            <a href="/matrix" className="inline-block py-1">
              {t("common:footer.matrix")}
            </a>
          </li>
          <li>
            <a href="/interviews" className="inline-block py-1">
              {t("common:footer.interviews")}
            </a>
          </li>
          <li>
            <a href="/results" className="inline-block py-1">
              {t("common:footer.results")}
            </a>
          </li>
          <li>
            <a href="/safety" className="inline-block py-1">
              {t("common:nav.safety")}
            </a>
          </li>
          <li>
            <a href="/addresses" className="inline-block py-1">
              {t("common:footer.addresses")}
            </a>
          </li>
          <li>
            <a href="/accessibility" className="inline-block py-1">
              {t("common:footer.accessibility")}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

/** What of a member's own stands on every page. */
function Account({ actor: { pseudonym, role }, unseen }: { actor: ShellActor; unseen: string | undefined }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-small text-muted">
      <a href="/settings" className="py-1.5 text-muted">
        {pseudonym}
      </a>
      {role !== "applicant" && (
        <a href="/notices" className="py-1.5 text-muted">
          {unseen ? t("common:noticesNew", { unseen }) : t("common:notices")}
        </a>
      )}
      <form method="post" action="/logout">
        <button className="linklike py-1.5">{t("common:signOut")}</button>
      </form>
    </div>
  );
}

function LanguageSwitch({ path }: { path: string }) {
  const t = useT();
  const current = useLanguage();
  return (
    <form
      method="post"
      action="/language"
      className="flex flex-wrap items-center gap-x-4 text-small"
      aria-label={t("common:language")}
    >
      <input type="hidden" name="next" value={path} />
      {languages.map((language) => (
        <button
          key={language}
          name="language"
          value={language}
          lang={language}
          aria-pressed={language === current}
          className={`py-1.5 ${language === current ? "font-semibold text-ink" : "linklike"}`}
        >
          {languageName(language)}
        </button>
      ))}
    </form>
  );
}
