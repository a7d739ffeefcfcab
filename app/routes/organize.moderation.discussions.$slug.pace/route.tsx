import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDiscussionToArrange, setPace } from "~/domain/discussion/closing.server";
import { paceSchema } from "~/domain/discussion/moderation.schema";
import { paces } from "~/domain/discussion/report-reasons";
import { Hidden, Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "moderation:room.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await findDiscussionToArrange(await context.actor(), params.slug ?? "");
  const { slug, title, language, slowMinutes } = found;
  return { slug, title, language, slowMinutes };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  return withForm(request, paceSchema, async (input) => {
    await setPace(actor, slug, input);
    return seeOther(`/organize/moderation/discussions/${slug}?done=paceSet`);
  });
}

/** How often a member may write in a discussion. */
export default function Pace() {
  const t = useT();
  const { slug, title, language, slowMinutes } = useLoaderData<typeof loader>();
  const now = String(slowMinutes);
  const form = plainForm({ start: { slowMinutes: now, before: now }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("moderation:pace.title")} lead={<span lang={language}>{title || slug}</span>} />
      <Form
        form={form}
        submit={t("moderation:pace.submit")}
        more={<a href={`/organize/moderation/discussions/${slug}`}>{t("common:back")}</a>}
      >
        <Hidden form={form} name="before" />
        <Radios
          form={form}
          name="slowMinutes"
          label={t("moderation:pace.label")}
          hint={t("moderation:pace.hint")}
          options={paces.map((value) => ({ value, label: t(`moderation:pace.${value}.label`) }))}
        />
      </Form>
    </>
  );
}
