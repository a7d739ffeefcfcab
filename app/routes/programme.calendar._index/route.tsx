import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { feedWords } from "~/domain/programme/calendar-feed";
import { feedSchema } from "~/domain/programme/calendar-feed.schema";
import { findFeed, makeFeed } from "~/domain/programme/keeping-feed.server";
import { Hidden, Radios, Tick } from "~/forms/fields";
import { ActButton, Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { formatDay } from "~/locales/format";
import { newToken } from "~/platform/crypto.server";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "calendar-feed:title" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { ...(await findFeed(await context.actor())), formToken: newToken() };
}

/** Names the entries of the calendar; where it has no address yet, makes one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  await findFeed(actor);
  return withForm(request, feedSchema, async (input) => {
    const carried = await makeFeed(actor, input, context.language);
    return carried
      ? seeOther("/programme/calendar/made", { "Set-Cookie": carried })
      : seeOther("/programme/calendar?done=feedSaved");
  });
}

/** One's private calendar: what it tells, whether there is an address, and the ways to replace and to revoke it. */
export default function Calendar() {
  const t = useT();
  const { madeOn, word, telling, formToken } = useLoaderData<typeof loader>();
  const start = { word, telling: telling ? "yes" : "", formToken };
  const refused = useActionData<typeof action>();
  const form = plainForm({ start, refused });
  return (
    <>
      <PageHead
        title={t("calendar-feed:title")}
        lead={t("calendar-feed:lead")}
        back={<a href="/programme/mine">{t("registration:mine.title")}</a>}
      />
      <p>{t("calendar-feed:whatIs")}</p>
      <Notice tone="warn">
        <h2 className="font-sans text-h3">{t("calendar-feed:careful.title")}</h2>
        <ul className="mt-2 list-disc space-y-2 pl-5">
          {["network", "cloud", "whoever"].map((one) => (
            <li key={one}>{t(`calendar-feed:careful.${one}`)}</li>
          ))}
        </ul>
      </Notice>
      {madeOn ? <HasAddress madeOn={madeOn} formToken={formToken} /> : null}
      <Form form={form} submit={t(madeOn ? "calendar-feed:form.save" : "calendar-feed:form.make")}>
        <Hidden form={form} name="formToken" />
        <Radios
          form={form}
          name="word"
          label={t("calendar-feed:form.word")}
          options={feedWords.map((value) => ({ value, label: t(`calendar-feed:word.${value}`) }))}
        />
        <Tick form={form} name="telling" label={t("calendar-feed:form.telling")} />
        <p className="mt-2 border-l-4 border-warn bg-warn-soft p-3 text-small">
          {t("calendar-feed:form.tellingMeans")}
        </p>
      </Form>
    </>
  );
}

function HasAddress({ madeOn, formToken }: { madeOn: string; formToken: string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="my-8">
      <h2>{t("calendar-feed:has.title")}</h2>
      <p className="mt-2">{t("calendar-feed:has.since", { day: formatDay(language, madeOn) })}</p>
      <p className="mt-2">{t("calendar-feed:has.lasts")}</p>
      <p className="mt-4 flex flex-wrap items-center gap-4">
        <ActButton action="/programme/calendar/replacement" fields={{ formToken }}>
          {t("calendar-feed:has.replace")}
        </ActButton>
        <ActButton action="/programme/calendar/revocation" look="warn">
          {t("calendar-feed:has.revoke")}
        </ActButton>
      </p>
      <p className="mt-2 text-small text-muted">{t("calendar-feed:has.replaceMeans")}</p>
    </section>
  );
}
