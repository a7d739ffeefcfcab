import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findConceptVersion } from "~/domain/concepts/reading.server";
import { formatDay } from "~/locales/format";
import { unsent } from "~/platform/unsent";
import { ConceptText } from "~/ui/concept-text";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice } from "~/ui/parts";

export const handle = page({ title: "reading:pageTitle", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug, n } = params;
  const { text, ...concept } = await findConceptVersion(await context.actor(), slug ?? "", n ?? "");
  const { id: _id, authorId: _authorId, ...head } = concept;
  return { head, text: unsent(text) };
}

export default function Version() {
  const t = useT();
  const language = useLanguage();
  const { head, text } = useLoaderData<typeof loader>();
  const values = { number: head.version, day: formatDay(language, head.publishedOn) };
  return (
    <ConceptText
      head={head}
      text={text.value}
      notice={
        <Notice>
          <p>{head.version < head.versions ? t("reading:old", values) : t("reading:current", values)}</p>
          <p className="mt-2">
            <a href={`/concepts/${head.slug}`} className="inline-block py-1">
              {t("reading:toCurrent")}
            </a>
          </p>
        </Notice>
      }
    />
  );
}
