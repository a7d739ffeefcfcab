import { spokenInThrees } from "~/domain/programme/attendance";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";

/** The code that is read out at the event, large enough for the back row of a shared screen, and the way to another. */
export function SpokenCode(props: { path: string; spokenCode: string; revision: number; published: boolean }) {
  const t = useT();
  const { path, spokenCode, revision, published } = props;
  const words = (key: string) => t(`organizing-attendance:code.${key}`);
  return (
    <section className="mt-8">
      <h2>{words("title")}</h2>
      {spokenCode ? (
        <>
          <p className="mt-3 font-mono text-h1 tabular-nums" translate="no">
            {spokenInThrees(spokenCode)}
          </p>
          <p className="mt-3 max-w-[66ch]">{words("careful")}</p>
          <p className="mt-2 max-w-[66ch] text-muted">{words("window")}</p>
        </>
      ) : (
        <p className="mt-2 max-w-[66ch]">{words(published ? "none" : "unpublished")}</p>
      )}
      {published && !spokenCode ? (
        <div className="mt-4">
          <ActButton action={`${path}/attendance/code`} fields={{ revision: String(revision) }} look="first">
            {words("make")}
          </ActButton>
        </div>
      ) : null}
      {published && spokenCode ? (
        <details className="mt-3 max-w-[66ch]">
          <summary className="linklike inline-block py-2">{words("another")}</summary>
          <p className="my-3">{words("anotherMeans")}</p>
          <ActButton action={`${path}/attendance/code`} fields={{ revision: String(revision) }}>
            {words("another")}
          </ActButton>
        </details>
      ) : null}
    </section>
  );
}
