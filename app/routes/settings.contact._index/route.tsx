import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { contactSchema } from "~/domain/accounts/contact.schema";
import { findOwnContact, leaveContact, listContactOpenings } from "~/domain/accounts/own-contact.server";
import { TextArea } from "~/forms/fields";
import { ActButton, Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { ContactOpenings } from "./openings";

// No scripts where a contact is typed: the words go from the field to the sealing and nowhere else.
export const handle = page({ title: "contact:own.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const [own, openings] = await Promise.all([findOwnContact(actor), listContactOpenings(actor)]);
  return { ...own, openings };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, contactSchema, async (input) => {
    await leaveContact(actor, input);
    return seeOther("/settings/contact?done=contactLeft");
  });
}

export default function OwnContact() {
  const t = useT();
  const language = useLanguage();
  const { offered, contact, openings } = useLoaderData<typeof loader>();
  const form = plainForm({ refused: useActionData<typeof action>() });
  return (
    <>
      <PageHead
        title={t("contact:own.title")}
        lead={t("contact:own.lead")}
        back={<a href="/settings">{t("accounts:settings.back")}</a>}
      />
      {contact ? (
        <div className="max-w-[66ch]">
          <p>
            {t("contact:own.left", { day: formatDay(language, contact.sealedOn) })}{" "}
            {t("contact:own.keys", { count: contact.keys })}
          </p>
          {contact.outdated && <p className="mt-3 font-semibold">{t("contact:own.outdated")}</p>}
        </div>
      ) : (
        <p>{t("contact:own.none")}</p>
      )}
      {offered ? (
        <>
          <Notice tone="warn">
            <p>{t("contact:own.warning")}</p>
            <p className="mt-2">{t("contact:own.advice")}</p>
          </Notice>
          <Form form={form} submit={t(contact ? "contact:own.replace" : "contact:own.leave")}>
            <TextArea
              form={form}
              name="contact"
              label={t("contact:field.label")}
              hint={t("contact:own.hint")}
              rows={3}
            />
          </Form>
        </>
      ) : (
        <Notice>{t("mistakes:contactNoKey")}</Notice>
      )}
      {contact && (
        <section className="mt-10" aria-labelledby="removal">
          <h2 id="removal" className="text-h3">
            {t("contact:removal.title")}
          </h2>
          <p className="mt-2 mb-4 max-w-[66ch]">{t("contact:removal.text")}</p>
          <ActButton action="/settings/contact/removal" look="warn">
            {t("contact:removal.submit")}
          </ActButton>
        </section>
      )}
      {contact && <ContactOpenings openings={openings} />}
    </>
  );
}
