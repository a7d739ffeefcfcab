import type { ReactNode } from "react";
import { proposalsPath } from "~/domain/concepts/proposals";
import type { Change } from "~/domain/concepts/differences";
import { Differences, DifferencesLegend } from "~/ui/differences";
import { useT } from "~/ui/language";
import { PageHead } from "~/ui/parts";
import { TextArea } from "./fields";
import { Form } from "./form";
import type { AppForm } from "./use-app-form";

const words = {
  acceptance: {
    title: "proposals:acceptance.title",
    submit: "proposals:acceptance.submit",
    label: "proposals:acceptance.decision",
    hint: "proposals:acceptance.decisionHint",
  },
  decline: {
    title: "proposals:decline.title",
    submit: "proposals:decline.submit",
    label: "proposals:decline.decision",
    hint: "proposals:decline.decisionHint",
  },
} as const;

/** The page on which an author accepts or declines other words for a section: what they change, and the words why. */
export function ProposalDecision(props: {
  act: "acceptance" | "decline";
  asked: { slug: string; code: string; heading: string; language: string; changes: Change[] };
  form: AppForm;
  /** What accepting means; nothing where it means nothing more. */
  means?: ReactNode;
  /** Hidden values of the form. */
  children?: ReactNode;
}) {
  const t = useT();
  const { act, form, means, children } = props;
  const { title, submit, label, hint } = words[act];
  const { slug, code, heading, language, changes } = props.asked;
  return (
    <>
      <PageHead title={t(title)} lead={heading ? <span lang={language}>{heading}</span> : t("proposals:opening")} />
      {means}
      <DifferencesLegend />
      <Differences changes={changes} lang={language} />
      <Form
        form={form}
        action={proposalsPath(slug, code, act)}
        submit={t(submit)}
        more={<a href={proposalsPath(slug, code)}>{t("proposals:acceptance.cancel")}</a>}
      >
        {children}
        <TextArea form={form} name="decision" label={t(label)} hint={t(hint)} />
      </Form>
    </>
  );
}
