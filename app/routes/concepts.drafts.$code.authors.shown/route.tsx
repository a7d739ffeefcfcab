import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { quietWays } from "~/domain/concepts/authors";
import { shownSchema } from "~/domain/concepts/coauthors.schema";
import { findShowing, showQuietly } from "~/domain/concepts/showing-authors.server";
import { Radios } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "coauthors:shown.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { biography: _, ...shown } = await findShowing(await context.actor(), params.code ?? "");
  return { code: params.code ?? "", ...shown };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await findShowing(actor, code);
  return withForm(request, shownSchema, async (input) => {
    await showQuietly(actor, code, input);
    return seeOther(`/concepts/drafts/${code}/authors?done=shownChanged`);
  });
}

/** How readers see oneself as an author of this concept. */
export default function Shown() {
  const t = useT();
  const { code, shownAs, publicName, mayBeNamed, concept } = useLoaderData<typeof loader>();
  const named = shownAs === "name";
  const form = plainForm({ start: named ? {} : { shownAs }, refused: useActionData<typeof action>() });
  const address = `/concepts/drafts/${code}/authors`;
  return (
    <>
      <PageHead
        title={t("coauthors:shown.title")}
        lead={t("coauthors:shown.lead")}
        back={<a href={address}>{t("coauthors:title")}</a>}
      />
      {named && <Notice>{t("coauthors:shown.named", { name: publicName })}</Notice>}
      {(named || concept.reading !== "none") && <Notice tone="warn">{t("coauthors:shown.copies")}</Notice>}
      <Form form={form} submit={t(named ? "coauthors:shown.takeBack" : "coauthors:shown.submit")}>
        <Radios
          form={form}
          name="shownAs"
          label={t("coauthors:shown.label")}
          options={quietWays.map((value) => ({
            value,
            label: t(`coauthors:shown.${value}`),
            hint: t(`coauthors:shown.${value}Means`),
          }))}
        />
      </Form>
      {(mayBeNamed || named) && (
        <section className="mt-10 border-t border-line pt-6">
          <h2 className="text-h3">{t("coauthors:name.title")}</h2>
          <p className="mt-2 text-muted">{t("coauthors:shown.nameMeans")}</p>
          {mayBeNamed && (
            <p className="mt-4">
              <a href={`${address}/name`}>{t(named ? "coauthors:name.change" : "coauthors:name.go")}</a>
            </p>
          )}
        </section>
      )}
    </>
  );
}
