import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOwnConcept } from "~/domain/concepts/drafting.server";
import { openActs } from "~/domain/concepts/states";
import { may } from "~/domain/permissions";
import { ActButton } from "~/forms/form";
import { StepsTaken } from "~/ui/concept-parts";
import { languageName } from "~/locales/t";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";

export const handle = page({ title: "concepts:own.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { authorId, body: _source, ...concept } = await findOwnConcept(actor, params.code!);
  const standing = { authorId, state: concept.state };
  return { concept, acts: openActs(actor, standing), editable: may.editConcept(actor, standing) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function OwnConcept() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  const { concept } = loaded;
  return (
    <>
      <PageHead title={<span lang={concept.language}>{concept.title}</span>}>
        <Facts>
          {concept.sphere && t(`common:sphere.${concept.sphere}`)}
          {languageName(concept.language)}
        </Facts>
      </PageHead>
      <Notice>
        <p className="font-semibold">{t(`concepts:state.${concept.state}`)}</p>
        <p className="mt-1">{t(`concepts:next.${concept.state}`)}</p>
      </Notice>
      <Acts {...loaded} />
      <StepsTaken steps={concept.steps} />
      <section className="mt-10">
        <h2>{t("concepts:own.text")}</h2>
        {concept.summary && (
          <p className="mt-4 max-w-[66ch] text-muted" lang={concept.language}>
            {concept.summary}
          </p>
        )}
        {concept.bodyHtml ? (
          <div className="mt-6">
            <Prose html={concept.bodyHtml} lang={concept.language} />
          </div>
        ) : (
          <Empty>{t("concepts:own.noText")}</Empty>
        )}
      </section>
    </>
  );
}

/** What the author can do now. Withdrawing is for good, so it is folded away behind what it means. */
function Acts({ concept, acts, editable }: Loaded) {
  const t = useT();
  const address = `/concepts/drafts/${concept.code}`;
  const fields = { revision: String(concept.revision) };
  return (
    <>
      <div className="flex flex-wrap gap-4 empty:hidden">
        {editable && (
          <a href={`${address}/edit`} className="button button-second">
            {t("concepts:own.edit")}
          </a>
        )}
        {acts.includes("submit") && (
          <ActButton action={`${address}/submission`} fields={fields} look="first">
            {t("concepts:own.submit")}
          </ActButton>
        )}
        {concept.state === "published" && (
          <a href={`/concepts/${concept.slug}`} className="button button-first">
            {t("concepts:own.read")}
          </a>
        )}
      </div>
      {acts.includes("withdraw") && (
        <details className="mt-4 max-w-[66ch]">
          <summary className="linklike inline-block py-2">{t("concepts:own.withdraw")}</summary>
          <p className="my-3">{t("concepts:own.withdrawMeans")}</p>
          <ActButton action={`${address}/withdrawal`} fields={fields} look="warn">
            {t("concepts:own.withdrawSurely")}
          </ActButton>
        </details>
      )}
    </>
  );
}
