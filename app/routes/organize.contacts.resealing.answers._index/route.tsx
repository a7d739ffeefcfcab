import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handingOutSchema } from "~/domain/organizing/contact-keys.schema";
import { countOutdatedAnswers, handOutAnswers } from "~/domain/organizing/resealing-answers.server";
import { ActButton } from "~/forms/form";
import { formSent } from "~/forms/parse-form";
import { SealAnew } from "~/forms/seal-anew";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "contact-keys:answers.title", hydrate: true, areas: ["contact-keys"] });

export async function loader({ context }: LoaderFunctionArgs) {
  return countOutdatedAnswers(await context.actor());
}

/** Records that sealed answers are handed out to be sealed anew, and shows the page that does it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const sent = await formSent(request, handingOutSchema);
  return handOutAnswers(actor, sent);
}

const path = "/organize/contacts/resealing/answers";

/** Sealing the answers of registrations anew when the keys have changed, as contacts are. */
export default function ResealingAnswers() {
  const t = useT();
  const { outdated, keys, atOnce } = useLoaderData<typeof loader>();
  const handedOut = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("contact-keys:answers.title")}
        lead={t("contact-keys:answers.lead")}
        back={<a href="/organize/contacts">{t("contact-keys:list.title")}</a>}
      />
      {outdated === 0 ? (
        <Empty>{t("contact-keys:answers.none")}</Empty>
      ) : keys === 0 ? (
        <Notice tone="warn">{t("contact-keys:resealing.noKey")}</Notice>
      ) : handedOut ? (
        <SealAnew key={handedOut.texts[0]?.code} path={path} {...handedOut} />
      ) : (
        <>
          <p>
            {t("contact-keys:list.answers", { count: outdated })} {t("contact-keys:resealing.to", { count: keys })}
          </p>
          <Notice tone="warn">{t("contact-keys:answers.before")}</Notice>
          <p className="hidden max-w-[66ch] noscript:block">{t("contact-keys:answers.scripts")}</p>
          <div className="mt-6 noscript:hidden">
            <ActButton action={path} fields={{ after: "" }} look="first">
              {t("contact-keys:resealing.begin", { count: atOnce })}
            </ActButton>
          </div>
        </>
      )}
    </>
  );
}
