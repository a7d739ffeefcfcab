import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { proofSchema } from "~/domain/organizing/contact-keys.schema";
import { addContactKey, challengeFor } from "~/domain/organizing/contact-keys.server";
import { KeyProof } from "~/forms/key-proof";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "contact-keys:proof.title", hydrate: true, areas: ["contact-keys"] });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const recipient = new URL(request.url).searchParams.get("recipient") ?? "";
  return { recipient, challenge: await challengeFor(actor, recipient) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, proofSchema, async (input) => {
    await addContactKey(actor, input);
    return seeOther("/organize/contacts/keys?done=keyAdded");
  });
}

export default function Proof() {
  const t = useT();
  const { recipient, challenge } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("contact-keys:proof.title")}
        lead={t("contact-keys:proof.lead")}
        back={<a href="/organize/contacts/keys/new">{t("common:back")}</a>}
      />
      <KeyProof
        action={`/organize/contacts/keys/proof?recipient=${recipient}`}
        recipient={recipient}
        challenge={challenge}
        refused={useActionData<typeof action>()}
      />
    </>
  );
}
