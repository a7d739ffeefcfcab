import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { outlineOfText } from "~/domain/concepts/anchoring.server";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { unsent } from "~/platform/unsent";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { withPassageWays } from "~/ui/passage-ways";
import { Prose } from "~/ui/prose";

export const handle = page({ title: "reading:pageTitle", width: "reading" });

/** The text of a concept with a way to comment on each of its places; and where places that were commented on are read. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const concept = await findPublishedConcept(await context.actor(), params.slug ?? "");
  const { slug, language, version, takesComments: open, text } = concept;
  const shown = { title: text.title, html: text.bodyHtml, outline: outlineOfText(text) };
  return { slug, language, version, open, text: unsent(shown) };
}

export default function Passages() {
  const t = useT();
  const { slug, language, version, open, text } = useLoaderData<typeof loader>();
  const { title, html, outline } = text.value;
  return (
    <>
      <link rel="stylesheet" href="/passages.css" />
      <PageHead
        title={title ? <span lang={language}>{title}</span> : t("reading:gone.title")}
        lead={t(open ? "writing-comments:passages.lead" : "discussion:closed")}
        back={<a href={`/concepts/${slug}`}>{t("discussion:form.back")}</a>}
      />
      <div className="passages" data-version={open ? version : undefined}>
        <Prose html={withPassageWays(html, outline, { version, open, t })} lang={language} />
        {open ? (
          <p id="passage" hidden>
            <a href="comments" className="button button-first">
              {t("writing-comments:passages.selected")}
            </a>
          </p>
        ) : null}
      </div>
      {open ? <script src="/passages.js" defer /> : null}
    </>
  );
}
