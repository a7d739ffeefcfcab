import { experienceBands } from "~/domain/accounts/applications";
import { type QueueFilter, queueStates } from "~/domain/organizing/applications.schema";
import { spheres } from "~/domain/spheres";
import { Select } from "~/forms/fields";
import { plainForm } from "~/forms/use-app-form";
import { languageName, languages } from "~/locales/t";
import { useT } from "~/ui/language";

/** Which applications the queue shows: a form that only changes the address. */
export function QueueFilters({ filter }: { filter: Omit<QueueFilter, "after"> }) {
  const t = useT();
  const { state, sphere = "", experience = "", language = "" } = filter;
  const form = plainForm({ start: { state, sphere, experience, language } });
  const named = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const any = [{ value: "", label: t("applications:queue.any") }];
  return (
    <form method="get" className="border-b border-line pb-6">
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Select
          form={form}
          name="state"
          label={t("applications:queue.state")}
          options={named(queueStates, (value) => t(`applications:state.${value}`))}
        />
        <Select
          form={form}
          name="sphere"
          label={t("applications:queue.sphere")}
          options={[...any, ...named(spheres, (value) => t(`common:sphere.${value}`))]}
        />
        <Select
          form={form}
          name="experience"
          label={t("applications:queue.experience")}
          options={[...any, ...named(experienceBands, (value) => t(`applications:experience.${value}`))]}
        />
        <Select
          form={form}
          name="language"
          label={t("applications:queue.language")}
          options={[...any, ...named(languages, languageName)]}
        />
      </div>
      <button className="button button-second mt-6">{t("applications:queue.show")}</button>
    </form>
  );
}
