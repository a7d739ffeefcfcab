import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askingSchema, codesAsked } from "~/domain/concepts/assigning.schema";
import { askReviewers, listPossibleReviewers } from "~/domain/concepts/assigning.server";
import { dueFromToday } from "~/domain/concepts/keeping-reviews.server";
import { Checkboxes, TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { ChosenConcepts } from "./chosen";

export const handle = page({ title: "organizing-reviews:assign.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const codes = codesAsked(request) ?? refuse(400, "chooseConcepts");
  return { ...(await listPossibleReviewers(actor, codes)), start: { dueOn: dueFromToday() } };
}

/** Asks; the page that answers says how many requests were made. Sent again, it makes none. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  let made: number | undefined;
  const refused = await withForm(request, askingSchema, async ({ concept: codes, reviewers, dueOn }) => {
    made = await askReviewers(actor, { codes, reviewers, dueOn });
    return new Response();
  });
  return made === undefined ? refused : data({ made });
}

/** Whom to ask to judge the chosen concepts, and by which day. */
export default function Assign() {
  const t = useT();
  const { concepts, leftOut, reviewers, start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && "made" in answer ? answer.made : undefined;
  const refused = answer && "errors" in answer ? answer : undefined;
  const form = plainForm({ start, refused });
  const options = reviewers.map(({ pseudonym, expert }) => ({
    ...{ value: pseudonym, label: <span className="normal-case">{pseudonym}</span> },
    hint: expert ? t("organizing-reviews:assign.expert") : undefined,
  }));
  return (
    <>
      <PageHead
        title={t("organizing-reviews:assign.title")}
        lead={t("organizing-reviews:assign.lead")}
        back={<a href="/organize/concepts?state=in_review">{t("organizing-reviews:assign.board")}</a>}
      />
      {made === undefined ? null : (
        <div role="status">
          <Notice>{t("organizing-reviews:assign.made", { count: made })}</Notice>
        </div>
      )}
      <ChosenConcepts concepts={concepts} leftOut={leftOut} />
      {made !== undefined || concepts.length === 0 ? null : options.length === 0 ? (
        <Empty>{t("organizing-reviews:assign.nobody")}</Empty>
      ) : (
        <Form form={form} submit={t("organizing-reviews:assign.submit")}>
          {concepts.map(({ code }) => (
            <input key={code} type="hidden" name="concept" value={code} />
          ))}
          <Checkboxes
            form={form}
            name="reviewers"
            label={t("organizing-reviews:assign.reviewers")}
            hint={[
              t("organizing-reviews:assign.hint"),
              concepts.length > 1 ? t("organizing-reviews:assign.hintMany") : "",
            ].join(" ")}
            options={options}
          />
          <TextField
            form={form}
            name="dueOn"
            label={t("organizing-reviews:assign.dueOn")}
            hint={t("organizing-reviews:assign.dueHint")}
          />
        </Form>
      )}
    </>
  );
}
