import { useT } from "~/ui/language";
import { Tick } from "./fields";
import type { Refused } from "./parse-form";
import type { AppForm } from "./use-app-form";

/** Where words were refused for a full name: that it is a public person's or a source's. */
export function PublicPerson({ form, refused }: { form: AppForm; refused: Refused | undefined }) {
  const t = useT();
  const asked = refused?.errors.body?.startsWith("mistakes:personal.name") || refused?.values.publicPerson === "yes";
  return asked ? <Tick form={form} name="publicPerson" label={t("moderation:publicPerson")} /> : null;
}
