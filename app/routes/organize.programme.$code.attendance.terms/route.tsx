import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAttendanceTerms, setAttendanceTerms } from "~/domain/programme/attendance-terms.server";
import { completions } from "~/domain/programme/attendance";
import { attendanceTermsSchema } from "~/domain/programme/attendance.schema";
import { Hidden, Radios, TextField, Tick } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-attendance:terms.title" });

async function shownTo({ params, context }: Pick<LoaderFunctionArgs, "params" | "context">) {
  const kept = await findAttendanceTerms(await context.actor(), params.code ?? "", context.language);
  return kept.takes.whole || kept.takes.certificates ? kept : refuse(404);
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  return shownTo({ params, context });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { event } = await shownTo({ params, context });
  const actor = await context.actor();
  return withForm(request, attendanceTermsSchema, async (input) => {
    await setAttendanceTerms(actor, event.code, input);
    return seeOther(`/organize/programme/${event.code}/attendance?done=attendanceTermsSaved`);
  });
}

/** What is certified of an event; of a cycle or a course, when somebody has completed it. */
export default function AttendanceTerms() {
  const t = useT();
  const { event, takes, terms, lectures } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${event.code}/attendance`;
  const words = (key: string) => t(`organizing-attendance:${key}`);
  const form = plainForm({
    start: {
      ...{ certificates: terms.certificates ? "yes" : "", completion: terms.completion || "none" },
      ...{ lecturesNeeded: terms.lecturesNeeded ? String(terms.lecturesNeeded) : "", revision: String(terms.revision) },
    },
    refused: useActionData<typeof action>(),
  });
  return (
    <>
      <PageHead
        title={words("terms.title")}
        lead={<Told said={event.title} />}
        back={<a href={path}>{words("toAttendance")}</a>}
      />
      <p className="max-w-[66ch]">{words("terms.lead")}</p>
      <Form form={form} submit={words("terms.save")} more={<a href={path}>{t("common:back")}</a>}>
        <Hidden form={form} name="revision" />
        {takes.whole ? (
          <>
            <Radios
              form={form}
              name="completion"
              label={words("terms.completion")}
              options={["none", ...completions].map((value) => ({ value, label: words(`completion.${value}`) }))}
            />
            <TextField
              form={form}
              name="lecturesNeeded"
              label={words("terms.lecturesNeeded")}
              hint={t("organizing-attendance:terms.lecturesNeededHint", { count: lectures })}
              inputMode="numeric"
            />
          </>
        ) : (
          <>
            <input type="hidden" name="completion" value="none" />
            <Tick form={form} name="certificates" label={words("terms.certificates")} />
          </>
        )}
      </Form>
    </>
  );
}
