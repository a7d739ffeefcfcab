import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dueSchema } from "~/domain/concepts/assigning.schema";
import { changeDueDay, findRequest } from "~/domain/concepts/requests.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-reviews:due.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return (await findRequest(await context.actor(), params.code!, params.review ?? "")) ?? refuse(409);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findConceptForReview(actor, params.code!);
  return withForm(request, dueSchema, async ({ dueOn }) => {
    await changeDueDay(actor, code, params.review ?? "", dueOn);
    return seeOther(`/organize/concepts/${code}?done=dueChanged`);
  });
}

/** Another day by which a review is awaited. */
export default function ChangeDueDay() {
  const t = useT();
  const { code, title, language, reviewer, dueOn } = useLoaderData<typeof loader>();
  const back = `/organize/concepts/${code}`;
  const form = plainForm({ start: { dueOn }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("organizing-reviews:due.title")}
        lead={t("organizing-reviews:due.lead", { name: reviewer || t("organizing-reviews:reviewers.former") })}
        back={
          <a href={back} lang={language}>
            {title}
          </a>
        }
      />
      <Form form={form} submit={t("organizing-reviews:due.submit")} more={<a href={back}>{t("common:back")}</a>}>
        <TextField
          form={form}
          name="dueOn"
          label={t("organizing-reviews:assign.dueOn")}
          hint={t("organizing-reviews:assign.dueHint")}
        />
      </Form>
    </>
  );
}
