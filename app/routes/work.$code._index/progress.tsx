import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";

/** How far the work is, in words and as a bar; and that one need not wait here. */
export function Progress(props: { work: { done: number; total: number }; path: string; refreshes: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { done, total } = props.work;
  const number = (value: number) => formatNumber(language, value);
  const words = total > 0 ? t("work:progress", { done: number(done), total: number(total) }) : t("work:preparing");
  return (
    <>
      <p>
        <label htmlFor="progress" className="font-mono tabular-nums">
          {words}
        </label>
        <progress id="progress" className="mt-2 block h-4 w-full" {...(total > 0 ? { max: total, value: done } : {})}>
          {words}
        </progress>
      </p>
      <p className="mt-6 max-w-[66ch]">{t("work:leave")}</p>
      <p className="mt-2 text-small text-muted">
        {props.refreshes && `${t("work:refreshing")} `}
        <a href={props.refreshes ? `${props.path}?still` : props.path}>
          {t(props.refreshes ? "work:hold" : "work:again")}
        </a>
      </p>
    </>
  );
}
