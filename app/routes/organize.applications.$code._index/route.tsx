import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { doneSchema } from "~/domain/organizing/applications.schema";
import { findApplication } from "~/domain/organizing/listing-applications.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Paragraphs } from "~/ui/paragraphs";
import { Decisions } from "./decisions";

export const handle = page({ title: "applications:one.title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const application = await findApplication(await context.actor(), params.code ?? "");
  const { done } = doneSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return { ...application, done };
}

export default function OneApplication() {
  const t = useT();
  const language = useLanguage();
  const { code, pseudonym, state, submittedOn, done, mayDecide, ...given } = useLoaderData<typeof loader>();
  const facts: [string, string][] = [
    ["state", t(`applications:state.${state}`)],
    ["submittedOn", submittedOn ? formatDay(language, submittedOn) : ""],
    ["spheres", given.spheres.map((sphere) => t(`common:sphere.${sphere}`)).join("; ")],
    ["experience", t(`applications:experience.${given.experience}`)],
    ["languages", given.languages.map(languageName).join(", ")],
  ];
  const address = `/organize/applications/${code}`;
  return (
    <>
      {done && <Notice>{t(`applications:done.${done}`)}</Notice>}
      <PageHead title={pseudonym} />
      <dl className="mb-8 grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {facts.map(([key, words]) => (
          <div key={key} className="contents">
            <dt className="text-muted">{t(`applications:one.${key}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mb-3 text-h3">{t("applications:one.motivation")}</h2>
      <Paragraphs text={given.motivation} />
      <Decisions decisions={given.decisions} />
      {mayDecide && (
        <div className="mt-8 flex flex-wrap items-center gap-6">
          <ActButton action={`${address}/admission`} look="first">
            {t("applications:one.admit")}
          </ActButton>
          <a href={`${address}/decline`}>{t("applications:one.decline")}</a>
        </div>
      )}
      <p className="mt-8">
        <a href="/organize/applications">{t("applications:one.back")}</a>
      </p>
    </>
  );
}
