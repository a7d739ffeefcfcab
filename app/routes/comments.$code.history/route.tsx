import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findHistory } from "~/domain/discussion/editing.server";
import { placeAsked } from "~/forms/parse-form";
import { formatDay } from "~/locales/format";
import { writtenIn } from "~/locales/writing";
import { unsent } from "~/platform/unsent";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "discussion:pageTitle", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { shown, ...rest } = await findHistory(await context.actor(), params.code ?? "", placeAsked(request, "n"));
  return { ...rest, shown: unsent(shown) };
}

/** How a comment read before its author changed it: one change at a time, the last one first. */
export default function History() {
  const t = useT();
  const language = useLanguage();
  const { code, pseudonym, shown } = useLoaderData<typeof loader>();
  const { number, wordings, writtenOn, changedOn, changes } = shown.value;
  const text = changes.flatMap(({ runs }) => runs.map((run) => run.text)).join(" ");
  const path = `/comments/${code}/history`;
  return (
    <>
      <PageHead
        title={t("writing-comments:history.title")}
        lead={t("writing-comments:history.lead", { pseudonym: pseudonym ?? t("common:formerParticipant") })}
        back={<a href={`/comments/${code}`}>{t("discussion:reply.back")}</a>}
      />
      <p>
        {t("writing-comments:history.change", {
          ...{ number, wordings },
          ...{ written: formatDay(language, writtenOn), changed: formatDay(language, changedOn) },
        })}
      </p>
      <DifferencesLegend />
      <Differences changes={changes} lang={writtenIn(text) ?? language} />
      <nav aria-label={t("writing-comments:history.title")} className="mt-6 flex flex-wrap gap-x-6">
        {number > 1 && <a href={`${path}?n=${number - 1}`}>{t("writing-comments:history.earlier")}</a>}
        {number < wordings && <a href={`${path}?n=${number + 1}`}>{t("writing-comments:history.later")}</a>}
      </nav>
    </>
  );
}
