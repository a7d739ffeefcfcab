import { useT } from "./language";
import type { ShellFacts } from "./shell-facts";

const known = [400, 401, 403, 404, 409, 413, 429, 500, 503];

/** The page for what the platform refuses. Says what to do next and nothing about the inside. */
export function Refusal({
  status,
  reason,
  path,
  kept,
}: { status: number; reason: string } & Pick<ShellFacts, "path" | "kept">) {
  const t = useT();
  const shown = known.includes(status) ? status : 500;
  const words = /^[a-zA-Z]+$/.test(reason) ? `errors:reason.${reason}` : `errors:status.${shown}.text`;
  return (
    <>
      <h1>{t(`errors:status.${shown}.title`)}</h1>
      <p className="mt-4">{t(words)}</p>
      {status === 401 && kept.length > 0 ? (
        <SendAgain path={path} kept={kept} />
      ) : (
        <>
          <Typed kept={kept.filter(([, value]) => value.length > shortest)} />
          <p className="mt-6">
            <a href={status === 401 ? "/login" : "/"}>{t(status === 401 ? "common:nav.login" : "errors:home")}</a>
          </p>
        </>
      )}
    </>
  );
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
        <a href="/login" target="_blank" rel="noopener">
          {t("errors:signInElsewhere")}
        </a>
        <button className="button button-first">{t("errors:sendAgain")}</button>
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
        aria-label={t("errors:typed")}
        defaultValue={value}
      />
    ) : (
      <input key={index} type="hidden" name={name} value={value} />
    ),
  );
}
