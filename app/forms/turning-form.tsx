import { useT } from "~/ui/language";
import { PageHead } from "~/ui/parts";
import { ModerationForm } from "./moderation-form";
import type { Refused } from "./parse-form";

/** Closing a discussion or opening it again, with the reason that all its readers see. */
export function TurningForm(props: {
  way: "closing" | "reopening";
  concept: { slug: string; title: string; language: string };
  refused: Refused | undefined;
}) {
  const t = useT();
  const { way, concept, refused } = props;
  return (
    <>
      <PageHead
        title={t(`moderation:turning.${way}.title`)}
        lead={<span lang={concept.language}>{concept.title || concept.slug}</span>}
      />
      <p className="max-w-[66ch]">{t(`moderation:turning.${way}.lead`)}</p>
      <ModerationForm
        submit={t(`moderation:turning.${way}.submit`)}
        back={`/organize/moderation/discussions/${concept.slug}`}
        words={{ label: t("moderation:closing.words"), hint: t("moderation:closing.hint") }}
        refused={refused}
      />
    </>
  );
}
