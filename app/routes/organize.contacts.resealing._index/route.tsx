import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handingOutSchema } from "~/domain/organizing/contact-keys.schema";
import { countOutdatedContacts, handOutContacts } from "~/domain/organizing/resealing-contacts.server";
import { ActButton } from "~/forms/form";
import { formSent } from "~/forms/parse-form";
import { SealAnew } from "~/forms/seal-anew";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "contact-keys:resealing.title", hydrate: true, areas: ["contact-keys"] });

export async function loader({ context }: LoaderFunctionArgs) {
  return countOutdatedContacts(await context.actor());
}

/** Records that contacts are handed out to be sealed anew, and shows the page that does it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, handingOutSchema);
  return handOutContacts(actor, sent);
}

export default function Resealing() {
  const t = useT();
  const { outdated, keys, atOnce } = useLoaderData<typeof loader>();
  const handedOut = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("contact-keys:resealing.title")}
        lead={t("contact-keys:resealing.lead")}
        back={<a href="/organize/contacts">{t("contact-keys:list.title")}</a>}
      />
      {outdated === 0 ? (
        <Empty>{t("contact-keys:resealing.none")}</Empty>
      ) : keys === 0 ? (
        <Notice tone="warn">{t("contact-keys:resealing.noKey")}</Notice>
      ) : handedOut ? (
        <SealAnew key={handedOut.texts[0]?.code} path="/organize/contacts/resealing" {...handedOut} />
      ) : (
        <>
          <p>
            {t("contact-keys:list.outdated", { count: outdated })} {t("contact-keys:resealing.to", { count: keys })}
          </p>
          <Notice tone="warn">{t("contact-keys:resealing.before")}</Notice>
          <p className="hidden max-w-[66ch] noscript:block">{t("contact-keys:resealing.scripts")}</p>
          <div className="mt-6 noscript:hidden">
            <ActButton action="/organize/contacts/resealing" fields={{ after: "" }} look="first">
              {t("contact-keys:resealing.begin", { count: atOnce })}
            </ActButton>
          </div>
        </>
      )}
    </>
  );
}
