import { useT } from "./language";
import { RestingOffice } from "./resting-office";
import type { ShellFacts } from "./shell-facts";

const known = [400, 401, 403, 404, 409, 413, 429, 500, 503];

/** The page for what the platform refuses. Says what to do next and nothing about the inside. */
export function Refusal({
  status,
  reason,
  path,
  kept,
  reference,
  resting,
}: { status: number; reason: string; resting: boolean; reference?: string | undefined } & Pick<
  ShellFacts,
  "path" | "kept"
>) {
  const t = useT();
  const shown = known.includes(status) ? status : 500;
  const [, name = "", wait] = /^([a-zA-Z]+)(?:\?wait=(\d+))?$/.exec(reason) ?? [];
  const words = name ? `refusals:reason.${name}` : `refusals:status.${shown}.text`;
  // Where a recovery code goes on while everything else must wait: for the passphrase, or in the same form.
  const way = { signInTries: "/recover", codeTries: path }[name];
  return (
    <>
      <h1>{t(`refusals:status.${shown}.title`)}</h1>
      <p className="mt-4">{t(words)}</p>
      {reference ? <p className="mt-4">{t("refusals:reference", { reference })}</p> : null}
      {wait ? <Wait seconds={Number(wait)} /> : null}
      {status === 429 && way ? (
        <p className="mt-4">
          <a href={way}>{t("refusals:recoveryCodeGoesOn")}</a>
        </p>
      ) : null}
      {status === 403 && resting ? <RestingOffice /> : null}
      {status === 401 && kept.length > 0 ? (
        <SendAgain path={path} kept={kept} />
      ) : (
        <>
          <Typed kept={kept.filter(([, value]) => value.length > shortest)} />
          {status === 409 && (
            <p className="mt-6">
              <a href={path} className="button button-second">
                {t("refusals:asItStands")}
              </a>
            </p>
          )}
          <p className="mt-6">
            <a href={status === 401 ? "/login" : "/"}>{t(status === 401 ? "common:nav.login" : "refusals:home")}</a>
          </p>
        </>
      )}
    </>
  );
}

/** How long to wait, in the largest unit that says it. */
function Wait({ seconds }: { seconds: number }) {
  const t = useT();
  const words =
    seconds < 100
      ? t("refusals:wait.seconds", { count: seconds })
      : t("refusals:wait.minutes", { count: Math.ceil(seconds / 60) });
  return <p className="mt-4 font-semibold">{words}</p>;
}

/** Texts longer than this are shown; what is shorter is mostly the page's own: codes, choices, revisions. */
const shortest = 40;

/** What was typed, kept in the page: it is sent again once one has signed in in another tab. */
function SendAgain({ path, kept }: Pick<ShellFacts, "path" | "kept">) {
  const t = useT();
  return (
    <form method="post" action={path} className="mt-6">
      <Typed kept={kept} />
      <p className="mt-6 flex flex-wrap items-center gap-4">
        <a href="/login" target="_blank" rel="noopener" className="button button-second">
          {t("refusals:signInElsewhere")}
        </a>
        <button className="button button-first">{t("refusals:sendAgain")}</button>
      </p>
    </form>
  );
}

/** The long texts to be read and copied, the rest out of sight. */
function Typed({ kept }: Pick<ShellFacts, "kept">) {
  const t = useT();
  return kept.map(([name, value], index) =>
    value.length > shortest && name !== "formToken" ? (
      <textarea
        key={index}
        name={name}
        readOnly
        rows={8}
        className="field mt-4"
        aria-label={t("refusals:typed")}
        defaultValue={value}
      />
    ) : (
      <input key={index} type="hidden" name={name} value={value} />
    ),
  );
}
