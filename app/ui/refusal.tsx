import { useT } from "./language";

const known = [400, 401, 403, 404, 409, 413, 429, 500, 503];

/** The page for what the platform refuses. Says what to do next and nothing about the inside. */
export function Refusal({ status, reason }: { status: number; reason: string }) {
  const t = useT();
  const shown = known.includes(status) ? status : 500;
  const words = /^[a-zA-Z]+$/.test(reason) ? `errors:reason.${reason}` : `errors:status.${shown}.text`;
  return (
    <>
      <h1>{t(`errors:status.${shown}.title`)}</h1>
      <p className="mt-4">{t(words)}</p>
      <p className="mt-6">
        <a href="/">{t("errors:home")}</a>
      </p>
    </>
  );
}
