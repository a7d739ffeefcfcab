import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carriedConsent, consentShown } from "~/domain/media/consenting.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-interviews:made.title" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const code = params.code ?? "";
  const given = carriedConsent(await context.actor(), code, request);
  return data({ code, given }, given === null ? {} : { headers: { "Set-Cookie": consentShown } });
}

/** The code for the person of an interview, this once. */
export default function ConsentMade() {
  const t = useT();
  const { code, given } = useLoaderData<{ code: string; given: string | null }>();
  return (
    <>
      <PageHead
        title={t("organizing-interviews:made.title")}
        lead={t(given === null ? "organizing-interviews:made.gone" : "organizing-interviews:made.lead")}
        back={<a href={`/organize/interviews/${code}`}>{t("organizing-interviews:toInterview")}</a>}
      />
      {given === null ? null : (
        <>
          <Notice tone="warn">{t("organizing-interviews:made.once")}</Notice>
          <p className="select-all font-mono text-read" translate="no">
            {given}
          </p>
        </>
      )}
    </>
  );
}
