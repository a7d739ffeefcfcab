import { type FormEvent, useState } from "react";
import { givesAway } from "~/domain/matrix/giving-away";
import { useT } from "~/ui/language";
import { TextArea } from "./fields";
import type { AppForm } from "./use-app-form";

/**
 * Why somebody chose a position, with a reminder not to give oneself away. What looks as if it did is named beside the
 * field; it can be sent all the same.
 */
export function WhyField({ form }: { form: AppForm }) {
  const t = useT();
  const start = form.values.why;
  const [text, setText] = useState(typeof start === "string" ? start : "");
  const look = (event: FormEvent) => setText((event.target as HTMLTextAreaElement).value);
  return (
    <div onInput={look}>
      <TextArea form={form} name="why" label={t("matrix:why.label")} hint={t("matrix:why.hint")} rows={4} />
      <div role="status">
        {givesAway(text).map((sign) => (
          <p key={sign} className="mt-1 text-small font-semibold text-warn">
            {t(`matrix:why.sign.${sign}`)}
          </p>
        ))}
      </div>
    </div>
  );
}
