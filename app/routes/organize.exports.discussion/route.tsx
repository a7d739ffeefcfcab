import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askExport } from "~/domain/organizing/asking-exports.server";
import { findToExport } from "~/domain/organizing/exporting-discussion.server";
import { discussionFormats, namesInExport } from "~/domain/organizing/exports";
import { discussionExportSchema } from "~/domain/organizing/exports.schema";
import { ExportReason } from "~/forms/export-reason";
import { Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "discussion-export:title" });

const slugOf = (request: Request) => new URL(request.url).searchParams.get("concept") ?? "";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return findToExport(await context.actor(), slugOf(request));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findToExport(actor, slugOf(request));
  return withForm(request, discussionExportSchema, async ({ format, names, reason }) => {
    const filter = new URLSearchParams({ concept: code, names }).toString();
    const asked = await askExport(actor, { kind: "discussion", filter, format, reason }, context.language);
    return seeOther(`/organize/exports/${asked}`);
  });
}

/** An organizer asks for a discussion as a file, and says why. */
export default function AskDiscussion() {
  const t = useT();
  const { slug, title, language, commentCount } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>(), start: { names: "leftOut" } });
  return (
    <>
      <PageHead
        title={t("discussion-export:title")}
        lead={
          <>
            <span lang={language}>{title}</span> · {t("discussion:count", { count: commentCount })}
          </>
        }
        back={<a href={`/concepts/${slug}#discussion`}>{t("discussion:form.back")}</a>}
      />
      <Notice tone="warn">{t("discussion-export:warning")}</Notice>
      <Form form={form} submit={t("exports:asking.submit")}>
        <Radios
          form={form}
          name="format"
          label={t("discussion-export:format.label")}
          options={discussionFormats.map((value) => ({
            value,
            label: t(`discussion-export:format.${value}.name`),
            hint: t(`discussion-export:format.${value}.hint`),
          }))}
        />
        <Radios
          form={form}
          name="names"
          label={t("discussion-export:names.label")}
          hint={t("discussion-export:names.hint")}
          options={namesInExport.map((value) => ({ value, label: t(`discussion-export:names.${value}`) }))}
        />
        <ExportReason form={form} />
      </Form>
    </>
  );
}
