import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { openActs } from "~/domain/concepts/states";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { StepsTaken } from "~/ui/concept-parts";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { Prose } from "~/ui/prose";

export const handle = page({ title: "organizing-concepts:one.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const concept = await findConceptForReview(actor, params.code!);
  const acts = concept.own ? [] : openActs(actor, { authorId: null, state: concept.state });
  return { concept, acts };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ConceptForReview() {
  const t = useT();
  const language = useLanguage();
  const loaded = useLoaderData<typeof loader>();
  const { concept } = loaded;
  return (
    <>
      <PageHead
        title={<span lang={concept.language}>{concept.title}</span>}
        back={<a href={`/organize/concepts?state=${concept.state}`}>{t("organizing-concepts:one.back")}</a>}
      >
        <Facts>
          {t(`common:sphere.${concept.sphere}`)}
          {t(`concepts:kind.${concept.authorKind}`)}
          {languageName(concept.language)}
          {t("organizing-concepts:author", { name: concept.author ?? t("common:formerParticipant") })}
          {concept.submittedOn &&
            t("organizing-concepts:submittedOn", { day: formatDay(language, concept.submittedOn) })}
        </Facts>
      </PageHead>
      <Notice>
        <p className="font-semibold">{t(`concepts:state.${concept.state}`)}</p>
        <p className="mt-1">
          {t(concept.own ? "organizing-concepts:one.own" : `organizing-concepts:next.${concept.state}`)}
        </p>
      </Notice>
      <StepsTaken steps={concept.steps} />
      {concept.bodyHtml || concept.summary ? (
        <section className="mt-10">
          <h2>{t("concepts:own.text")}</h2>
          <p className="mt-4 max-w-[66ch] text-muted" lang={concept.language}>
            {concept.summary}
          </p>
          <div className="mt-6">
            <Prose html={concept.bodyHtml} lang={concept.language} />
          </div>
        </section>
      ) : null}
      <Acts {...loaded} />
    </>
  );
}

const simple = { review: "review", accept: "acceptance", publish: "publication" } as const;

function Acts({ concept, acts }: Loaded) {
  const t = useT();
  const address = `/organize/concepts/${concept.code}`;
  const fields = { revision: String(concept.revision) };
  return (
    <div className="acts empty:hidden">
      {(["review", "accept", "publish"] as const)
        .filter((act) => acts.includes(act))
        .map((act) => (
          <ActButton key={act} action={`${address}/${simple[act]}`} fields={fields} look="first">
            {t(`organizing-concepts:act.${act}`)}
          </ActButton>
        ))}
      {acts.includes("return") && (
        <a href={`${address}/return`} className="button button-second">
          {t("organizing-concepts:act.return")}
        </a>
      )}
      {concept.state === "published" && <a href={`/concepts/${concept.slug}`}>{t("concepts:own.read")}</a>}
      {acts.includes("archive") && (
        <ActButton action={`${address}/archive`} fields={fields} look="warn">
          {t("organizing-concepts:act.archive")}
        </ActButton>
      )}
    </div>
  );
}
