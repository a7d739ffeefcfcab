import { useT } from "./language";
import { Notice } from "./parts";

/** Says that the rights of an office rest, and how they come back; `here` where that is done on the same page. */
export function RestingOffice({ here = false }: { here?: boolean }) {
  const t = useT();
  return (
    <Notice tone="warn">
      <p>{t("second-step:resting.text")}</p>
      {here ? null : (
        <p className="mt-3">
          <a href="/settings/second-step">{t("second-step:resting.way")}</a>
        </p>
      )}
    </Notice>
  );
}
