import type { ReactNode } from "react";
import type { JudgedComment } from "~/domain/discussion/judged";
import { Judged } from "~/ui/judged";
import { useT } from "~/ui/language";
import { PageHead } from "~/ui/parts";
import { ModerationForm } from "./moderation-form";
import type { Refused } from "./parse-form";
import type { AppForm } from "./use-app-form";

/** A comment, and the form of what a moderator decides on it or on its author. */
export function DecisionOnComment(props: {
  way: "hiding" | "restoration" | "warning" | "mute";
  one: {
    comment: JudgedComment;
    parent: JudgedComment | null;
    concept: { slug: string; title: string; language: string };
    seen: number;
  };
  refused: Refused | undefined;
  /** Fields between the reason and the words. */
  children?: (form: AppForm) => ReactNode;
}) {
  const t = useT();
  const { way, one, refused, children } = props;
  const { seen, ...said } = one;
  return (
    <>
      <PageHead title={t(`moderation:deciding.${way}.title`)} lead={t(`moderation:deciding.${way}.lead`)} />
      <Judged {...said} />
      <ModerationForm
        submit={t(`moderation:deciding.${way}.submit`)}
        back={`/organize/moderation/comments/${said.comment.code}`}
        words={{ label: t("moderation:form.words"), hint: t("moderation:form.wordsHint") }}
        reason={way !== "restoration"}
        seen={seen}
        refused={refused}
      >
        {children}
      </ModerationForm>
    </>
  );
}
