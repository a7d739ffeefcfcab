import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openRound } from "~/domain/matrix/keeping-rounds.server";
import { openingSchema } from "~/domain/matrix/rounds.schema";
import { listRounds } from "~/domain/matrix/rounds.server";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "rounds:open.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const rounds = await listRounds(await context.actor());
  return { open: rounds.some(({ state }) => state === "open") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, openingSchema, async (input) => {
    await openRound(actor, input);
    return seeOther("/organize/matrix/rounds?done=roundOpened");
  });
}

export default function OpenRound() {
  const t = useT();
  const { open } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = plainForm({ refused });
  return (
    <>
      <PageHead
        title={t("rounds:open.title")}
        lead={t("rounds:open.lead")}
        back={<a href="/organize/matrix/rounds">{t("rounds:title")}</a>}
      />
      {open && <Notice>{t("rounds:open.already")}</Notice>}
      {(!open || refused) && (
        <Form form={form} submit={t("rounds:open.submit")}>
          <TextField form={form} name="closesOn" label={t("rounds:open.lastDay")} hint={t("rounds:open.hint")} />
        </Form>
      )}
    </>
  );
}
