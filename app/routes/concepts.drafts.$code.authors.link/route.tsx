import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carriedLink, linkShown } from "~/domain/concepts/asking-coauthors.server";
import { findAuthors } from "~/domain/concepts/keeping-authors.server";
import { qrPath } from "~/platform/qr.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { QrPicture } from "~/ui/qr-picture";

export const handle = page({ title: "coauthors:link.title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { code } = await findAuthors(actor, params.code ?? "");
  const link = carriedLink(actor, code, request);
  return data({ code, link, qr: link ? qrPath(link) : null }, link ? { headers: { "Set-Cookie": linkShown } } : {});
}

interface Loaded {
  code: string;
  link: string | null;
  qr: ReturnType<typeof qrPath> | null;
}

/** A new link to a co-author, this once. */
export default function FreshLink() {
  const t = useT();
  const { code, link, qr } = useLoaderData<Loaded>();
  return (
    <>
      <PageHead
        title={t("coauthors:link.title")}
        lead={t(link ? "coauthors:link.lead" : "coauthors:link.gone")}
        back={<a href={`/concepts/drafts/${code}/authors`}>{t("coauthors:title")}</a>}
      />
      {link && qr ? (
        <>
          <Notice tone="warn">{t("coauthors:link.once")}</Notice>
          <p className="my-6 font-mono break-all select-all" translate="no">
            {link}
          </p>
          <QrPicture {...qr} label={t("coauthors:link.qr")} />
        </>
      ) : null}
    </>
  );
}
