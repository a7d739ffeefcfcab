import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "./language";

/** How far the work is, in words and as a bar; and that one need not wait here. */
export function Progress(props: { work: { done: number; total: number }; path: string; follows: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { done, total } = props.work;
  const number = (value: number) => formatNumber(language, value);
  const words = total > 0 ? t("work:progress", { done: number(done), total: number(total) }) : t("work:preparing");
  return (
    <>
      <link rel="stylesheet" href="/progress.css" />
      <p>
        <label htmlFor="progress" className="tabular-nums">
          {words}
        </label>
        <progress id="progress" className="mt-2 block h-4 w-full" {...(total > 0 ? { max: total, value: done } : {})}>
          {words}
        </progress>
      </p>
      <p className="mt-6 max-w-[66ch]">{t("work:leave")}</p>
      <p className="mt-2 flex flex-wrap gap-x-6 text-small text-muted">
        {props.follows && <span className="py-2">{t("work:refreshing")}</span>}
        <a href={props.path} className="py-2">
          {t(props.follows ? "work:hold" : "work:look")}
        </a>
        {!props.follows && (
          <a href={`${props.path}?follow`} className="py-2">
            {t("work:again")}
          </a>
        )}
      </p>
    </>
  );
}
