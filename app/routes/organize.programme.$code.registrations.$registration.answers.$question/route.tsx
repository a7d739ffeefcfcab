import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findRegistration, openAnswer } from "~/domain/programme/registrations-room.server";
import { ActButton } from "~/forms/form";
import { found } from "~/platform/refuse";
import { ArmoredFile, Command } from "~/ui/age-parts";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-registration:open.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code = "", registration = "", question = "" } = params;
  const { answers } = await findRegistration(await context.actor(), code, registration, context.language);
  const { words } = found(answers.find((one) => one.code === question && one.sealed && one.given));
  return { words, path: `/organize/programme/${code}/registrations/${registration}`, question };
}

/** Records the opening and shows the sealed text: the key that opens it is with the organizer alone. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { code = "", registration = "", question = "" } = params;
  return openAnswer(await context.actor(), code, registration, question);
}

const command = "age -d -i key.txt answer.age";

export default function SealedAnswer() {
  const t = useT();
  const { words, path, question } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>();
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
          <p className="max-w-[66ch]">{t("organizing-registration:open.how", { record: opened.of.record })}</p>
          <Command>{command}</Command>
          <ArmoredFile label={t("organizing-registration:open.text")} text={opened.sealed} />
        </>
      ) : (
        <>
          <Notice tone="warn">{t("organizing-registration:open.before")}</Notice>
          <ActButton action={`${path}/answers/${question}`} look="first">
            {t("organizing-registration:open.submit")}
          </ActButton>
        </>
      )}
    </>
  );
}
