import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { recipientSchema } from "~/domain/organizing/contact-keys.schema";
import { checkNewKey, listContactKeys } from "~/domain/organizing/contact-keys.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { RecipientForm } from "~/forms/recipient-form";
import { Command } from "~/ui/age-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { MakeHere } from "./make-here";

export const handle = page({ title: "contact-keys:new.title", hydrate: true, areas: ["contact-keys"] });

export async function loader({ context }: LoaderFunctionArgs) {
  await listContactKeys(await context.actor());
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, recipientSchema, async ({ recipient }) => {
    await checkNewKey(actor, { recipient });
    return seeOther(`/organize/contacts/keys/proof?recipient=${recipient}`);
  });
}

const command = "age-keygen -o key.txt";

export default function NewKey() {
  const t = useT();
  return (
    <>
      <PageHead
        title={t("contact-keys:new.title")}
        lead={t("contact-keys:new.lead")}
        back={<a href="/organize/contacts/keys">{t("contact-keys:keys.title")}</a>}
      />
      <MakeHere />
      <section className="mt-10" aria-labelledby="program">
        <h2 id="program" className="text-h2">
          {t("contact-keys:new.program")}
        </h2>
        <p className="mt-2 max-w-[66ch]">{t("contact-keys:new.programText")}</p>
        <Command>{command}</Command>
        <RecipientForm refused={useActionData<typeof action>()} />
      </section>
    </>
  );
}
