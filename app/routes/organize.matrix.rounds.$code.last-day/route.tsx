import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setLastDay } from "~/domain/matrix/keeping-rounds.server";
import { lastDaySchema } from "~/domain/matrix/rounds.schema";
import { findRound } from "~/domain/matrix/rounds.server";
import { Hidden, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "rounds:lastDay.link" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const round = await findRound(await context.actor(), params.code ?? "");
  return round.state === "open" ? { number: round.number, closesOn: round.closesOn ?? "" } : refuse(409, "roundOver");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, lastDaySchema, async (input) => {
    await setLastDay(actor, params.code ?? "", input);
    return seeOther("/organize/matrix/rounds?done=lastDaySet");
  });
}

export default function LastDay() {
  const t = useT();
  const { number, closesOn } = useLoaderData<typeof loader>();
  const form = plainForm({ start: { closesOn, before: closesOn }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("rounds:lastDay.title", { number })}
        lead={t("rounds:lastDay.lead")}
        back={<a href="/organize/matrix/rounds">{t("rounds:title")}</a>}
      />
      <Form form={form} submit={t("rounds:lastDay.submit")}>
        <Hidden form={form} name="before" />
        <TextField form={form} name="closesOn" label={t("rounds:open.lastDay")} hint={t("rounds:open.hint")} />
      </Form>
    </>
  );
}
