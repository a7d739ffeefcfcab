import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findByPseudonym, listOfficeHolders } from "~/domain/organizing/people.server";
import { findPersonSchema } from "~/domain/organizing/roles.schema";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { OfficeHolders } from "./office-holders";

export const handle = page({ title: "people:title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { holders: await listOfficeHolders(await context.actor()) };
}

/** Finds a person; the pseudonym stands in no address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, findPersonSchema, async (input) =>
    seeOther(`/organize/people/${await findByPseudonym(actor, input)}`),
  );
}

export default function People() {
  const t = useT();
  const { holders } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("people:title")}
        lead={t("people:lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      />
      <div className="mb-12 max-w-[40rem]">
        <Form form={form} submit={t("people:find.submit")}>
          <TextField
            form={form}
            name="pseudonym"
            label={t("people:find.pseudonym")}
            hint={t("people:find.hint")}
            spellCheck={false}
          />
        </Form>
      </div>
      <OfficeHolders holders={holders} />
    </>
  );
}
