import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameAuthors, quietWays } from "~/domain/concepts/authors";
import { shownSchema } from "~/domain/concepts/coauthors.schema";
import { findAsked, joinAuthors, linkAnswered } from "~/domain/concepts/joining-authors.server";
import { Radios } from "~/forms/fields";
import { ActButton, Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { writtenIn } from "~/locales/writing";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "coauthors:asked.pageTitle" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { asked: await findAsked(await context.actor(), request) };
}

/** Says yes to the link. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, shownSchema, async (input) => {
    const code = await joinAuthors(actor, request, input);
    return seeOther(`/concepts/drafts/${code}/authors?done=authorsJoined`, { "Set-Cookie": linkAnswered });
  });
}

/** Asks whoever has come by a link whether they write this concept too. */
export default function Asked() {
  const t = useT();
  const { asked } = useLoaderData<typeof loader>();
  // The safest way stands chosen; it can be changed at any time.
  const form = plainForm({ start: { shownAs: "participant" }, refused: useActionData<typeof action>() });
  if (asked.state === "over") {
    return (
      <PageHead title={t("coauthors:asked.over")} lead={t("coauthors:asked.overMeans")}>
        <a href="/concepts">{t("concepts:list.title")}</a>
      </PageHead>
    );
  }
  return (
    <>
      <PageHead title={t("coauthors:asked.title")} />
      <p className="font-serif text-h3" lang={asked.language}>
        {asked.title}
      </p>
      <p className="mt-1 text-small text-muted">{t("coauthors:asked.by", { names: nameAuthors(t, asked.authors) })}</p>
      {asked.note && (
        <blockquote
          className="mt-6 border-l-2 border-line pl-4 wrap-anywhere whitespace-pre-line"
          lang={writtenIn(asked.note)}
        >
          {asked.note}
        </blockquote>
      )}
      {asked.state === "open" ? (
        <>
          <p className="mt-6 max-w-[66ch]">{t("coauthors:asked.means")}</p>
          <Form form={form} submit={t("coauthors:asked.accept")}>
            <Radios
              form={form}
              name="shownAs"
              label={t("coauthors:shown.label")}
              hint={t("coauthors:asked.shownHint")}
              options={[...quietWays].reverse().map((value) => ({
                value,
                label: t(`coauthors:shown.${value}`),
                hint: t(`coauthors:shown.${value}Means`),
              }))}
            />
          </Form>
          <p className="mt-6">
            <ActButton action="/coauthor/declining">{t("coauthors:asked.decline")}</ActButton>
          </p>
        </>
      ) : (
        <Notice>
          <p>{t(`coauthors:asked.${asked.state}`)}</p>
          {asked.code && (
            <p className="mt-2">
              <a href={`/concepts/drafts/${asked.code}/authors`}>{t("coauthors:asked.toAuthors")}</a>
            </p>
          )}
        </Notice>
      )}
    </>
  );
}
