import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noticeChoiceSchema } from "~/domain/notices/choosing.schema";
import { chooseNotices, listWanted } from "~/domain/notices/choosing.server";
import { noticeKinds } from "~/domain/notices/kinds";
import { Checkboxes } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "notices:settings.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { kinds: await listWanted(await context.actor()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, noticeChoiceSchema, async ({ kinds }) => {
    await chooseNotices(actor, kinds);
    return seeOther("/settings/notices?done=noticesChosen");
  });
}

/** A member chooses of what they are told. */
export default function ChooseNotices() {
  const t = useT();
  const form = plainForm({ start: useLoaderData<typeof loader>(), refused: useActionData<typeof action>() });
  const options = noticeKinds.map((value) => ({ value, label: t(`notices:kind.${value}`) }));
  return (
    <>
      <PageHead
        title={t("notices:settings.title")}
        lead={t("notices:settings.lead")}
        back={<a href="/settings">{t("accounts:settings.back")}</a>}
      />
      <Form form={form} submit={t("notices:settings.submit")} more={<a href="/notices">{t("notices:title")}</a>}>
        <Checkboxes
          form={form}
          name="kinds"
          label={t("notices:settings.kinds")}
          hint={t("notices:settings.hint")}
          options={options}
        />
      </Form>
    </>
  );
}
