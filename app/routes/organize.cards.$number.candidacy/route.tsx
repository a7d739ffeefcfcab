import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { candidacyStates } from "~/domain/matrix/candidacies";
import { candidacySchema } from "~/domain/matrix/candidacies.schema";
import { findCandidacy } from "~/domain/matrix/reading-candidacies.server";
import { setCandidacy } from "~/domain/matrix/setting-candidacies.server";
import { Hidden, Radios, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Steps } from "./steps";
import { asked, wayBack } from "./way-back";

export const handle = page({
  title: ({ number }: { number: string }, t) => t("candidates:step.title", { number }),
});

/** A card number that stays in one line. */
const unbroken = (number: string) => number.replaceAll("-", "\u2011");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { position } = asked(request);
  const candidacy = await findCandidacy(await context.actor(), params.number ?? "", position, context.language);
  return { ...candidacy, back: wayBack(request, candidacy.number) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const number = params.number ?? "";
  return withForm(request, candidacySchema, async (input) => {
    await setCandidacy(actor, number, asked(request).position, input);
    return seeOther(wayBack(request, number, "candidacySet"));
  });
}

/** How far organizers are with a card for a position, step by step, and the next step. */
export default function SetCandidacy() {
  const t = useT();
  const { number, title, body, choice, state, last, steps, back } = useLoaderData<typeof loader>();
  const form = plainForm({ start: { last: String(last), reason: "" }, refused: useActionData<typeof action>() });
  const open = candidacyStates.filter((to) => to !== state && (choice !== null || to === "put_aside"));
  return (
    <>
      <PageHead
        title={t("candidates:step.title", { number: unbroken(number) })}
        lead={
          <>
            {title}, {body}
          </>
        }
        back={<a href={back}>{t("common:back")}</a>}
      >
        <Facts>
          <strong>{state ? t(`candidates:state.${state}`) : t("candidates:step.notYet")}</strong>
          {choice && t("candidates:step.choice", { rank: choice.rank })}
          {choice && t(`matrix:readiness.${choice.readiness}`)}
        </Facts>
        <a href={`/organize/cards/${number}`}>{t("candidates:openCard")}</a>
      </PageHead>
      {!choice && <Notice tone="warn">{t("candidates:step.withdrawn")}</Notice>}
      {open.length > 0 && (
        <Form form={form} submit={t("candidates:step.submit")} more={<a href={back}>{t("common:back")}</a>}>
          <Hidden form={form} name="last" />
          <Radios
            form={form}
            name="to"
            label={t("candidates:step.to")}
            options={open.map((value) => ({
              value,
              label: t(`candidates:state.${value}`),
              hint: t(`candidates:means.${value}`),
            }))}
          />
          <TextArea
            form={form}
            name="reason"
            rows={4}
            label={t("candidates:step.reason")}
            hint={t("candidates:step.reasonHint")}
          />
        </Form>
      )}
      <Steps steps={steps} />
      <Notice>{t("organizing-matrix:card.recorded")}</Notice>
    </>
  );
}
