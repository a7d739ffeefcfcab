import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findNextWaiting } from "~/domain/organizing/deciding-applications.server";
import { findApplication } from "~/domain/organizing/listing-applications.server";
import { findContactOf } from "~/domain/organizing/opening-contacts.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { Paragraphs } from "~/ui/paragraphs";
import { Decisions } from "./decisions";

export const handle = page({ title: "applications:one.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  const [application, contact, next] = await Promise.all([
    findApplication(actor, code),
    findContactOf(actor, code),
    findNextWaiting(actor, code),
  ]);
  return { ...application, contact, next };
}

export default function OneApplication() {
  const t = useT();
  const language = useLanguage();
  const { code, pseudonym, state, submittedOn, mayDecide, contact, next, ...given } = useLoaderData<typeof loader>();
  const facts: [string, string][] = [
    ["state", t(`applications:state.${state}`)],
    ["submittedOn", submittedOn ? formatDay(language, submittedOn) : ""],
    ["spheres", given.spheres.map((sphere) => t(`common:sphere.${sphere}`)).join("; ")],
    ["experience", given.experience && t(`applications:experience.${given.experience}`)],
    ["languages", given.languages.map(languageName).join(", ")],
  ];
  const told = facts.filter(([, words]) => words);
  const address = `/organize/applications/${code}`;
  return (
    <>
      <PageHead
        title={pseudonym}
        lead={mayDecide ? t("applications:one.lead") : null}
        back={
          <>
            <a href="/organize/applications">{t("applications:one.back")}</a>
            {next ? (
              <a href={`/organize/applications/${next}`} rel="next" className="ml-6">
                {t("applications:one.next")}
              </a>
            ) : null}
          </>
        }
      />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {told.map(([key, words]) => (
          <div key={key} className="contents">
            <dt className="text-muted">{t(`applications:one.${key}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {state === "admitted" && (
        <p className="mt-4 max-w-[66ch] text-small text-muted">{t("applications:one.answersGone")}</p>
      )}
      <h2 className="mt-8 mb-3 text-h3">{t("applications:one.motivation")}</h2>
      <Paragraphs text={given.motivation} />
      {contact && (
        <p className="mt-6">
          <a href={`/organize/contacts/${contact}`}>{t("contact-keys:open.link")}</a>
        </p>
      )}
      <Decisions decisions={given.decisions} />
      {mayDecide && (
        <div className="acts">
          <ActButton action={`${address}/admission`} look="first">
            {t("applications:one.admit")}
          </ActButton>
          <a href={`${address}/decline`} className="button button-second">
            {t("applications:one.decline")}
          </a>
        </div>
      )}
    </>
  );
}
