import { useT } from "./language";
import { Notice } from "./parts";

/** New recovery codes, to be written down or printed: they are shown this once. */
export function FreshCodes({ codes }: { codes: readonly string[] }) {
  const t = useT();
  return (
    <>
      <Notice tone="warn">{t("accounts:codes.once")}</Notice>
      <ol className="my-6 list-decimal gap-x-12 pl-10 font-mono text-read sm:columns-2">
        {codes.map((code) => (
          <li key={code} className="py-1 pl-2" translate="no">
            {code}
          </li>
        ))}
      </ol>
    </>
  );
}
