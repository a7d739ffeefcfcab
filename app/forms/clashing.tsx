import type { ReactNode } from "react";
import type { Clash } from "~/domain/concepts/conflicts";
import { spheres } from "~/domain/spheres";
import { isLanguage, languageName } from "~/locales/t";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import type { AppForm } from "./use-app-form";

/** What happened where somebody saved the same text meanwhile, and what can be done; above the fields. */
export function ClashNotice() {
  const t = useT();
  return (
    <Notice tone="warn">
      <h2 className="font-sans text-h3">{t("drafts:clash.title")}</h2>
      <p className="mt-2">{t("drafts:clash.lead")}</p>
      <DifferencesLegend />
    </Notice>
  );
}

/** A field that two people have changed: both versions with their differences, and a box to take over what is saved. */
export function Clashing(props: { form: AppForm; clash: Clash | undefined; lang: string; children: ReactNode }) {
  const t = useT();
  const { form, clash, lang, children } = props;
  if (!clash) return children;
  const { field, saved, typed, changes } = clash;
  const id = `theirs-${field}`;
  return (
    <section aria-labelledby={`${id}-title`} className="mt-8 border-l-4 border-warn pl-4">
      <h3 id={`${id}-title`} className="font-sans text-base font-semibold">
        {t(`drafts:clash.field.${field}`)}
      </h3>
      {changes.length > 0 ? (
        <>
          <Differences changes={changes} lang={lang} />
          {saved ? (
            <details>
              <summary className="linklike inline-block py-2">{t("drafts:clash.saved")}</summary>
              <p className="whitespace-pre-wrap font-serif" lang={lang}>
                {saved}
              </p>
            </details>
          ) : null}
        </>
      ) : (
        <p className="mt-2">
          {t("drafts:clash.choices", { saved: choiceIn(t, field, saved), typed: choiceIn(t, field, typed) })}
        </p>
      )}
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          id={id}
          type="checkbox"
          value={field}
          className="mt-0.5 size-5 shrink-0"
          {...form.control("theirs")}
          defaultChecked={form.values.theirs?.includes(field) ?? false}
        />
        <span>{t("drafts:clash.takeOver")}</span>
      </label>
      {children}
    </section>
  );
}

/** A choice in words. */
function choiceIn(t: ReturnType<typeof useT>, field: string, value: string): string {
  if (field === "numbered") return t(value ? "drafts:numbered.yes" : "drafts:numbered.no");
  if (field === "language" && isLanguage(value)) return languageName(value);
  return spheres.some((sphere) => sphere === value) ? t(`common:sphere.${value}`) : t("concepts:write.noSphere");
}
