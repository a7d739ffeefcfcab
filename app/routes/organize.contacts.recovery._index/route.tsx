import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recipientSchema } from "~/domain/organizing/contact-keys.schema";
import { checkNewRecoveryKey, findRecoveryKey } from "~/domain/organizing/contact-keys.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { RecipientForm } from "~/forms/recipient-form";
import { formatDay } from "~/locales/format";
import { Command } from "~/ui/age-parts";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "contact-keys:recovery.title", hydrate: true, areas: ["contact-keys"] });

export async function loader({ context }: LoaderFunctionArgs) {
  return { key: await findRecoveryKey(await context.actor()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, recipientSchema, async ({ recipient }) => {
    await checkNewRecoveryKey(actor, { recipient });
    return seeOther(`/organize/contacts/recovery/proof?recipient=${recipient}`);
  });
}

const command = "age-keygen -o recovery.txt";
const steps = ["machine", "paper", "halves", "trial"];

export default function Recovery() {
  const t = useT();
  const language = useLanguage();
  const { key } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("contact-keys:recovery.title")}
        lead={t("contact-keys:recovery.lead")}
        back={<a href="/organize/contacts">{t("contact-keys:list.title")}</a>}
      />
      {key ? (
        <p>
          {t("contact-keys:recovery.since", { day: formatDay(language, key.addedOn) })}{" "}
          <a href={`/organize/contacts/keys/${key.code}/retirement`}>{t("contact-keys:keys.retire")}</a>
        </p>
      ) : (
        <p>{t("contact-keys:recovery.none")}</p>
      )}
      <ol className="mt-6 max-w-[66ch] list-decimal space-y-2 pl-6">
        {steps.map((step) => (
          <li key={step}>{t(`contact-keys:recovery.step.${step}`)}</li>
        ))}
      </ol>
      <Command>{command}</Command>
      <RecipientForm refused={useActionData<typeof action>()} />
    </>
  );
}
