import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSecondStep } from "~/domain/accounts/second-step.server";
import { may } from "~/domain/permissions";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { RestingOffice } from "~/ui/resting-office";

export const handle = page({ title: "second-step:title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  return { ...(await findSecondStep(actor)), mayAdd: may.addPasskey(actor), resting: actor.resting !== undefined };
}

export default function SecondStep() {
  const t = useT();
  const { app, passkeys, mayAdd, resting } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("second-step:title")}
        lead={t("second-step:lead")}
        back={<a href="/settings">{t("accounts:settings.back")}</a>}
      />
      {resting ? <RestingOffice here /> : null}
      <section>
        <h2>{t("second-step:app.title")}</h2>
        <p className="mt-3">{t(app ? "second-step:app.on" : "second-step:app.off")}</p>
        {app ? null : (
          <Notice tone="warn">
            <p>{t("second-step:app.leaves")}</p>
            {mayAdd ? null : <p className="mt-3">{t("second-step:app.optional")}</p>}
          </Notice>
        )}
        <p className="mt-4">
          {app ? (
            <a href="/settings/second-step/removal">{t("second-step:removal.title")}</a>
          ) : (
            <a href="/settings/second-step/codes" className="button button-first">
              {t("second-step:app.setUp")}
            </a>
          )}
        </p>
      </section>
      {mayAdd || passkeys > 0 ? (
        <section className="mt-10">
          <h2>{t("second-step:passkeys.title")}</h2>
          <p className="mt-3">
            {passkeys > 0 ? t("second-step:passkeys.count", { count: passkeys }) : t("second-step:passkeys.none")}
          </p>
          <p className="mt-4">
            <a href="/settings/passkeys">{t("second-step:passkeys.open")}</a>
          </p>
        </section>
      ) : null}
    </>
  );
}
