import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closingSchema } from "~/domain/programme/attendance.schema";
import { closeCourse, findClosing } from "~/domain/programme/completing.server";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-attendance:closing.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findClosing(await context.actor(), params.code ?? "", context.language);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { event } = await findClosing(actor, params.code ?? "", context.language);
  return withForm(request, closingSchema, async (seen) => {
    await closeCourse(actor, event.code, seen);
    return seeOther(`/organize/programme/${event.code}/attendance?done=courseClosed`);
  });
}

/** How many become graduates, before they do. */
export default function Closing() {
  const t = useT();
  const { event, closedOn, completed, fresh, over } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const path = `/organize/programme/${event.code}/attendance`;
  const words = (key: string, count = 0) => t(`organizing-attendance:closing.${key}`, { count });
  // How many is said by this page, not by the one that came back.
  const form = plainForm({ refused });
  return (
    <>
      <PageHead
        title={words(closedOn ? "again" : "title")}
        lead={<Told said={event.title} />}
        back={<a href={path}>{t("organizing-attendance:toAttendance")}</a>}
      />
      <p className="max-w-[66ch]">{words("lead")}</p>
      <Facts>
        {words("completed", completed)}
        {words("fresh", fresh)}
      </Facts>
      <p className="mt-4 max-w-[66ch] text-muted">{words("codesOpen")}</p>
      {over && closedOn && fresh === 0 && !refused ? null : over ? (
        <Form form={form} submit={words("submit")} more={<a href={path}>{t("common:back")}</a>}>
          <input type="hidden" name="graduates" value={String(fresh)} />
        </Form>
      ) : (
        <Notice>{words("notOver")}</Notice>
      )}
    </>
  );
}
