import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contactsSchema } from "~/domain/organizing/contact-keys.schema";
import { listContacts } from "~/domain/organizing/opening-contacts.server";
import { countOutdatedAnswers } from "~/domain/organizing/resealing-answers.server";
import { may } from "~/domain/permissions";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows, Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "contact-keys:list.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { after } = contactsSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [list, answers] = await Promise.all([listContacts(actor, { after }), countOutdatedAnswers(actor)]);
  return { ...list, answers: answers.outdated, first: !after, recovery: may.keepRecoveryKey(actor) };
}

export default function Contacts() {
  const t = useT();
  const language = useLanguage();
  const { contacts, outdated, answers, next, first, recovery } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("contact-keys:list.title")}
        lead={t("contact-keys:list.lead")}
        back={<a href="/organize">{t("home:organize.title")}</a>}
      >
        <a href="/organize/contacts/keys">{t("contact-keys:keys.title")}</a>
        {recovery && <a href="/organize/contacts/recovery">{t("contact-keys:recovery.title")}</a>}
        {outdated > 0 && (
          <a href="/organize/contacts/resealing">{t("contact-keys:list.outdated", { count: outdated })}</a>
        )}
        {answers > 0 && (
          <a href="/organize/contacts/resealing/answers">{t("contact-keys:list.answers", { count: answers })}</a>
        )}
      </PageHead>
      {contacts.length === 0 ? (
        <Empty>{t("contact-keys:list.empty")}</Empty>
      ) : (
        <Rows>
          {contacts.map(({ code, pseudonym, sealedOn, state, outdated }) => (
            <Row key={code} level={2} href={`/organize/contacts/${code}`} title={pseudonym}>
              <Facts>
                {t(`applications:state.${state}`)}
                {t("contact-keys:list.since", { day: formatDay(language, sealedOn) })}
                {outdated && t("contact-keys:list.older")}
              </Facts>
            </Row>
          ))}
        </Rows>
      )}
      <Ways first={first ? null : "/organize/contacts"} next={next ? `/organize/contacts?after=${next}` : null} />
    </>
  );
}
