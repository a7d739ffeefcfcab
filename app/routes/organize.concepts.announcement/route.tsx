import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { announcingSchema, codesAsked } from "~/domain/concepts/assigning.schema";
import { announceDecisions, type Announced, listDecisions } from "~/domain/concepts/deciding.server";
import { Checkboxes } from "~/forms/fields";
import { Form } from "~/forms/form";
import { withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { formatDay } from "~/locales/format";
import { refuse } from "~/platform/refuse";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { WhatBecame } from "./what-became";

export const handle = page({ title: "organizing-reviews:announce.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const codes = codesAsked(request) ?? refuse(400, "chooseConcepts");
  const decisions = await listDecisions(await context.actor(), codes);
  return { decisions };
}

/** Announces; the page that answers says how many, and names what moved. Sent again, it announces nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  let became: Announced | undefined;
  const refused = await withForm(request, announcingSchema, async ({ decision }) => {
    became = await announceDecisions(actor, decision);
    return new Response();
  });
  return became ? data({ became }) : refused;
}

/** What is decided on the chosen concepts, before it is announced. */
export default function Announce() {
  const t = useT();
  const language = useLanguage();
  const { decisions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const became = answer && "became" in answer ? answer.became : undefined;
  const all = decisions.map(({ code, revision, seen }) => `${code}:${revision}:${seen}`);
  const form = plainForm({
    start: { decision: all },
    refused: answer && "errors" in answer ? answer : undefined,
  });
  return (
    <>
      <PageHead
        title={t("organizing-reviews:announce.title")}
        back={<a href="/organize/concepts?state=in_review">{t("organizing-reviews:assign.board")}</a>}
      />
      {became ? (
        <WhatBecame became={became} />
      ) : decisions.length === 0 ? (
        <Empty>{t("organizing-reviews:announce.nothing")}</Empty>
      ) : (
        <>
          <Notice tone="warn">{t("organizing-reviews:announce.lead")}</Notice>
          <Form form={form} submit={t("organizing-reviews:announce.submit")}>
            <Checkboxes
              form={form}
              name="decision"
              label={t("organizing-reviews:announce.which")}
              options={decisions.map(({ title, decision, decidedOn, ...one }, at) => ({
                value: all[at]!,
                label: <span lang={one.language}>{title}</span>,
                hint: [
                  t(`organizing-reviews:decision.${decision}`),
                  t("organizing-reviews:announce.decidedOn", { day: formatDay(language, decidedOn) }),
                ].join(" · "),
              }))}
            />
          </Form>
        </>
      )}
    </>
  );
}
