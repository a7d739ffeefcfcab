import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listYears } from "~/domain/results/keeping.server";
import { openYear } from "~/domain/results/making-years.server";
import { newYearSchema } from "~/domain/results/results.schema";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-results:title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return listYears(await context.actor());
}

/** Opens a year. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, newYearSchema, async (input) => {
    await openYear(actor, input);
    return seeOther(`/organize/results/${input.year}?done=yearOpened`);
  });
}

/** The years that are prepared or published, and the way to a further one. */
export default function OrganizeResults() {
  const t = useT();
  const language = useLanguage();
  const { thisYear, years } = useLoaderData<typeof loader>();
  const form = plainForm({ start: { year: String(thisYear) }, refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead title={t("organizing-results:title")} lead={t("organizing-results:lead")} />
      {years.length === 0 ? (
        <Empty>{t("organizing-results:none")}</Empty>
      ) : (
        <Rows>
          {years.map(({ year, asked, edition }) => (
            <Row key={year} level={2} href={`/organize/results/${year}`} title={t("organizing-results:row", { year })}>
              <p className="mt-1 first-letter:uppercase">
                {edition
                  ? t("organizing-results:state.published", {
                      ...{ day: formatDay(language, edition.publishedOn), number: edition.number },
                    })
                  : !asked && t("organizing-results:state.open")}
              </p>
              {asked && <p className="font-semibold first-letter:uppercase">{t("organizing-results:state.asked")}</p>}
            </Row>
          ))}
        </Rows>
      )}
      <section className="mt-10 max-w-[40rem]">
        <h2>{t("organizing-results:open")}</h2>
        <Form form={form} submit={t("organizing-results:openSubmit")}>
          <TextField form={form} name="year" label={t("organizing-results:year")} inputMode="numeric" />
        </Form>
      </section>
    </>
  );
}
