import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { movingSchema } from "~/domain/programme/events.schema";
import { findMoving, moveLecture } from "~/domain/programme/moving-lectures.server";
import { Hidden, Select } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:moving.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findMoving(await context.actor(), params.code ?? "", context.language);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findMoving(actor, params.code ?? "", context.language);
  return withForm(request, movingSchema, async (input) => {
    await moveLecture(actor, code, input);
    return seeOther(`/organize/programme/${code}?done=eventMoved`);
  });
}

/** Moves a lecture to another cycle or course or out of one, or makes a meeting a lecture of one. */
export default function MoveLecture() {
  const t = useT();
  const { code, revision, lecture, title, registered, wholes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const path = `/organize/programme/${code}`;
  const options = [
    ...(lecture ? [{ value: "", label: t("organizing-programme:moving.alone") }] : []),
    ...wholes.map((one) => ({ value: one.code, label: one.title })),
  ];
  const form = plainForm({ start: { revision: String(revision), to: options[0]?.value ?? "" }, refused });
  return (
    <>
      <PageHead
        title={t(lecture ? "organizing-programme:moving.title" : "organizing-programme:moving.into")}
        lead={<Told said={title} />}
        back={<a href={path}>{t("organizing-programme:toEvent")}</a>}
      />
      <p className="max-w-[66ch]">{t("organizing-programme:moving.lead")}</p>
      {registered && !refused ? (
        <Notice tone="warn">{t("mistakes:event.moveRegistered")}</Notice>
      ) : options.length === 0 ? (
        <Empty>{t("organizing-programme:moving.nowhere")}</Empty>
      ) : (
        <Form form={form} submit={t("organizing-programme:moving.submit")} more={<a href={path}>{t("common:back")}</a>}>
          <Hidden form={form} name="revision" />
          <Select form={form} name="to" label={t("organizing-programme:moving.to")} options={options} />
        </Form>
      )}
    </>
  );
}
