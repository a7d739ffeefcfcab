import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMaterial } from "~/domain/programme/reading-materials.server";
import { found } from "~/platform/refuse";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "materials:leaving.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "" } = params;
  const { link, title } = await findMaterial(await context.visitor(), slug, code, context.language);
  const address = found(link === "" ? null : link);
  return { slug, title, link: address, host: new URL(address).host };
}

/** What leaving for another site means, before one does. */
export default function Leaving() {
  const t = useT();
  const { slug, title, link, host } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("materials:leaving.title")}
        lead={<Told said={title} />}
        back={<a href={`/programme/${slug}`}>{t("materials:toEvent")}</a>}
      />
      <p className="max-w-[66ch] font-semibold break-words">{t("materials:leaving.to", { host })}</p>
      <p className="mt-2 max-w-[66ch] break-all text-small text-muted" translate="no">
        {link}
      </p>
      <Notice tone="warn">
        <p>{t("materials:leaving.means")}</p>
        <p className="mt-2">{t("materials:leaving.tor")}</p>
      </Notice>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={`/programme/${slug}`} className="button button-first">
          {t("materials:leaving.stay")}
        </a>
        <a href={link} rel="noreferrer noopener nofollow external" className="break-all">
          {t("materials:leaving.go", { host })}
        </a>
      </p>
    </>
  );
}
