import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { filterLink } from "~/domain/matrix/filters.schema";
import { findAudience } from "~/domain/matrix/letter-audience.server";
import { type Audience, keepsToResidence, letterSchema, readAudience } from "~/domain/matrix/letters.schema";
import { sendLetter } from "~/domain/matrix/writing-letters.server";
import { allow, may } from "~/domain/permissions";
import { Hidden, TextArea, Tick } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { newToken } from "~/platform/crypto.server";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { Circle } from "./circle";

export const handle = page({ title: "candidates:letter.title" });

/** To whom the letter goes; refused where that is not understood, or not to be asked. */
function audienceAsked(request: Request): Audience {
  if (keepsToResidence(request)) refuse(400, "letterResidence");
  return readAudience(request) ?? refuse(400, "letterConditions");
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await context.actor();
  allow(who, may.organize(who));
  const audience = audienceAsked(request);
  return { audience, ...(await findAudience(who, audience, context.language)), formToken: newToken() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await context.actor();
  allow(who, may.organize(who));
  const audience = audienceAsked(request);
  return withForm(request, letterSchema, async (input) => {
    return seeOther(`/work/${await sendLetter(who, audience, input)}`);
  });
}

/** A letter to the holders of all cards that fit the conditions in the address. */
export default function WriteLetter() {
  const t = useT();
  const { audience, reaches, closed, formToken, ...names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // How many it reaches is always what the page says now, and the tick is for that number.
  const fresh = { reaches: String(reaches), confirmed: "" };
  const kept = refused && { ...refused, values: { ...refused.values, ...fresh } };
  const form = plainForm({ start: { formToken, ...fresh }, refused: kept });
  const back = filterLink(audience.state ? "/organize/candidates" : "/organize/matrix/positions", {
    ...audience,
    state: audience.state === "any" ? "" : audience.state,
  });
  return (
    <>
      <PageHead
        title={t("candidates:letter.title")}
        lead={t("candidates:letter.lead")}
        back={<a href={back}>{t("common:back")}</a>}
      />
      <Circle audience={audience} names={names} reaches={reaches} closed={closed} />
      {reaches === 0 ? (
        <Empty>{t("candidates:letter.nobody")}</Empty>
      ) : (
        <Form
          form={form}
          submit={t("candidates:letter.submit", { count: reaches })}
          more={<a href={back}>{t("common:back")}</a>}
        >
          <Hidden form={form} name="formToken" />
          <Hidden form={form} name="reaches" />
          <TextArea
            form={form}
            name="body"
            rows={10}
            label={t("candidates:letter.body")}
            hint={t("candidates:letter.hint")}
          />
          <Tick form={form} name="confirmed" label={t("candidates:letter.confirm", { count: reaches })} />
        </Form>
      )}
      <Notice>{t("candidates:letter.recorded")}</Notice>
    </>
  );
}
