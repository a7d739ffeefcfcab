import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fileBytes, fileSchema } from "~/domain/matrix/catalogue-row.schema";
import { bringFile, listImports } from "~/domain/matrix/importing-files.server";
import { allow, may } from "~/domain/permissions";
import { FileField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Brought } from "./brought";
import { FileFaults } from "./file-faults";
import { TakeAway } from "./take-away";

export const handle = page({ title: "catalogue:import.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { imports: await listImports(await context.actor()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  // Before the file is read: it may be large.
  allow(actor, may.editCatalogue(actor));
  const wrong: Parameters<typeof FileFaults>[0][] = [];
  const answer = await withForm(request, fileSchema, async ({ file }) => {
    const brought = await bringFile(actor, new Uint8Array(await file.arrayBuffer()));
    if ("code" in brought) return seeOther(`/organize/catalogue/import/${brought.code}`);
    const { count, list } = brought.faults;
    wrong.push({ count, list });
    return seeOther("/organize/catalogue/import");
  });
  return wrong[0] ? data({ values: {}, errors: {}, wrong: wrong[0] }, { status: 422 }) : answer;
}

/** Where a file of rows is brought, and the whole catalogue taken away. */
export default function Import() {
  const t = useT();
  const { imports } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const wrong = refused && "wrong" in refused ? refused.wrong : null;
  return (
    <>
      <PageHead
        title={t("catalogue:import.title")}
        lead={t("catalogue:import.lead")}
        back={<a href="/organize/catalogue">{t("catalogue:title")}</a>}
      />
      {wrong ? <FileFaults {...wrong} /> : null}
      <Form form={plainForm({ refused })} submit={t("catalogue:import.submit")} files>
        <FileField
          form={plainForm({ refused })}
          name="file"
          label={t("catalogue:import.file")}
          hint={t("catalogue:import.hint", { max: fileBytes / 1024 / 1024 })}
          accept=".csv,.json,text/csv,application/json"
        />
      </Form>
      <Brought imports={imports} />
      <TakeAway />
    </>
  );
}
