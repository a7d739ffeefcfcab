import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { boardFilterOf, boardQuery } from "~/domain/concepts/board.schema";
import { describeBoard } from "~/domain/concepts/board.server";
import { askExport } from "~/domain/organizing/asking-exports.server";
import { exportFormats } from "~/domain/organizing/exports";
import { viewExportSchema } from "~/domain/organizing/exports.schema";
import { Radios, TextArea } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-reviews:file.title" });

const queryOf = (request: Request) => boardQuery(boardFilterOf(new URL(request.url).search));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = queryOf(request);
  return { query, view: await describeBoard(await context.actor(), query, context.language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const filter = queryOf(request);
  return withForm(request, viewExportSchema, async (input) =>
    seeOther(`/organize/exports/${await askExport(actor, { kind: "concepts", filter, ...input }, context.language)}`),
  );
}

/** An organizer asks for a part of the board as a file, and says why. */
export default function AskList() {
  const t = useT();
  const { query, view } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  const formats = exportFormats.map((value) => ({ value, label: t(`organizing-reviews:file.formats.${value}`) }));
  return (
    <>
      <PageHead
        title={t("organizing-reviews:file.title")}
        lead={t("organizing-reviews:file.lead")}
        back={<a href={`/organize/concepts?${query}`}>{t("organizing-reviews:assign.board")}</a>}
      />
      <h2>{t("organizing-reviews:file.keeps")}</h2>
      <ul className="mt-2">
        {view.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Notice tone="warn">{t("exports:asking.warning")}</Notice>
      <Form form={form} submit={t("exports:asking.submit")}>
        <Radios form={form} name="format" label={t("organizing-reviews:file.format")} options={formats} />
        <TextArea
          form={form}
          name="reason"
          label={t("exports:asking.reason")}
          hint={t("exports:asking.reasonHint")}
          rows={4}
        />
      </Form>
    </>
  );
}
