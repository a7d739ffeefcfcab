import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { closeRound } from "~/domain/matrix/keeping-rounds.server";
import { findRound } from "~/domain/matrix/rounds.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { refuse } from "~/platform/refuse";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "rounds:closing.link" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { code, number, state } = await findRound(await context.actor(), params.code ?? "");
  return state === "open" ? { code, number } : refuse(409, "roundOver");
}

export async function action({ params, context }: ActionFunctionArgs) {
  await closeRound(await context.actor(), params.code ?? "");
  return seeOther("/organize/matrix/rounds?done=roundClosed");
}

/** What closing does, before it is done. */
export default function Closing() {
  const t = useT();
  const { code, number } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("rounds:closing.title", { number })}
        lead={t("rounds:closing.lead")}
        back={<a href="/organize/matrix/rounds">{t("rounds:title")}</a>}
      />
      <ul className="max-w-[66ch] list-disc space-y-3 pl-6 marker:text-muted">
        {(["choosing", "snapshot", "picture"] as const).map((what) => (
          <li key={what}>{t(`rounds:closing.what.${what}`)}</li>
        ))}
      </ul>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <ActButton action={`/organize/matrix/rounds/${code}/closing`} look="warn">
          {t("rounds:closing.submit")}
        </ActButton>
        <a href="/organize/matrix/rounds">{t("rounds:closing.keep")}</a>
      </div>
    </>
  );
}
