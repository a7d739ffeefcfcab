import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { spokenSchema } from "~/domain/programme/attendance.schema";
import { attendByCode, findAttendanceForm } from "~/domain/programme/attending.server";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { formatDay } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "attendance:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findAttendanceForm(await context.actor(), params.slug ?? "", context.language);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  await findAttendanceForm(actor, slug, context.language);
  return withForm(request, spokenSchema, async (input) => {
    await attendByCode(actor, slug, input);
    return seeOther(`/programme/${encodeURIComponent(slug)}/attendance?done=attendanceNoted`);
  });
}

/** The form for the code that was read out, or why it cannot be entered. */
export default function Attendance() {
  const t = useT();
  const { slug, title, standing, hasCode, own } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = plainForm({ refused });
  const takes = own === "placed" && standing === "open" && hasCode;
  return (
    <>
      <PageHead
        title={t("attendance:title")}
        lead={<Told said={title} />}
        back={
          <>
            <a href={`/programme/${slug}`}>{t("attendance:toEvent")}</a>
            <a href="/programme/mine">{t("registration:mine.title")}</a>
          </>
        }
      />
      {takes || refused ? (
        <>
          <p className="max-w-[66ch]">{t("attendance:lead")}</p>
          <Form
            form={form}
            submit={t("attendance:form.submit")}
            more={<a href={`/programme/${slug}`}>{t("common:back")}</a>}
          >
            <TextField form={form} name="spoken" label={t("attendance:form.spoken")} hint={t("attendance:form.hint")} />
          </Form>
          <Until />
          <p className="mt-2 max-w-[66ch] text-muted">{t("attendance:private")}</p>
        </>
      ) : (
        <p className="max-w-[66ch]">
          {own !== "placed"
            ? t(`attendance:own.${own}`)
            : t(standing === "open" ? "attendance:noCode" : `attendance:standing.${standing}`)}
        </p>
      )}
    </>
  );
}

/** Until when the code is taken. */
function Until() {
  const t = useT();
  const language = useLanguage();
  const { closes } = useLoaderData<typeof loader>();
  if (!closes) return null;
  const { day, time, zone } = closes;
  return (
    <p className="mt-6 text-muted">
      {t("attendance:until", { day: formatDay(language, day), time, zone: t(`calls:zone.${zone}`) })}
    </p>
  );
}
