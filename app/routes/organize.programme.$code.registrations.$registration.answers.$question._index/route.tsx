import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAnswerToReseal } from "~/domain/organizing/resealing-answers.server";
import { findRegistration, openAnswer } from "~/domain/programme/registrations-room.server";
import { ActButton } from "~/forms/form";
import { OpenHere } from "~/forms/open-here";
import { found } from "~/platform/refuse";
import { ArmoredFile, Command } from "~/ui/age-parts";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({
  ...{ title: "organizing-registration:open.title", hydrate: true },
  areas: ["contact-keys", "organizing-registration"],
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", registration = "", question = "" } = params;
  const actor = await context.actor();
  const { answers } = await findRegistration(actor, code, registration, context.language);
  const { words } = found(answers.find((one) => one.code === question && one.sealed && one.given));
  const { outdated } = await findAnswerToReseal(actor, code, { registration, question });
  return { words, outdated, path: `/organize/programme/${code}/registrations/${registration}`, question };
}

/** Records the opening and shows the sealed text: the key that opens it is with the organizer alone. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { code = "", registration = "", question = "" } = params;
  return openAnswer(await context.actor(), code, registration, question);
}

const command = "age -d -i key.txt answer.age";

/** A sealed answer: opened in this page with a key that stays in it, or with the age program. */
export default function SealedAnswer() {
  const t = useT();
  const { words, outdated, path, question } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>();
  const own = `${path}/answers/${question}`;
  return (
    <>
      <PageHead
        title={t("organizing-registration:open.title")}
        lead={<Told said={words} />}
        back={<a href={path}>{t("organizing-registration:one.title")}</a>}
      />
      {opened ? (
        <>
          <Notice>{t("organizing-registration:open.recorded")}</Notice>
          <OpenHere of={opened.of} sealed={opened.sealed} />
          <section className="mt-10" aria-labelledby="offline">
            <h2 id="offline">{t("contact-keys:offline.title")}</h2>
            <p className="mt-2 max-w-[66ch]">{t("organizing-registration:open.how", { record: opened.of.record })}</p>
            <Command>{command}</Command>
            <ActButton action={`${own}/file`}>{t("contact-keys:open.file")}</ActButton>
            <ArmoredFile label={t("organizing-registration:open.text")} text={opened.sealed} />
          </section>
        </>
      ) : (
        <>
          <Notice tone="warn">{t("organizing-registration:open.before")}</Notice>
          <div className="mt-6 flex flex-wrap items-center gap-4">
            <ActButton action={own} look="first">
              {t("organizing-registration:open.submit")}
            </ActButton>
            <ActButton action={`${own}/file`}>{t("contact-keys:open.file")}</ActButton>
          </div>
        </>
      )}
      {outdated && (
        <p className="mt-8 max-w-[66ch]">
          {t("contact-keys:answers.outdated")}{" "}
          <a href={`${own}/resealing`} className="inline-block py-1">
            {t("contact-keys:again.title")}
          </a>
        </p>
      )}
    </>
  );
}
