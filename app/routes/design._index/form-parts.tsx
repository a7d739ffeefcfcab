import { clashesOf } from "~/domain/concepts/conflicts";
import { AccountForm } from "~/forms/account-form";
import { AddressForm } from "~/forms/address-form";
import { PassphraseNow } from "~/forms/account-fields";
import { ClashNotice, Clashing } from "~/forms/clashing";
import { CommentForm } from "~/forms/comment-form";
import { ConceptForm } from "~/forms/concept-form";
import { Checkboxes, FieldError, FileField, Hidden, Radios, Select, TextArea, TextField, Tick } from "~/forms/fields";
import { ActButton, ErrorSummary, Form } from "~/forms/form";
import { ExportReason } from "~/forms/export-reason";
import { FormStamp } from "~/forms/form-stamp";
import { KeptNotice } from "~/forms/keeping";
import { KeyProof } from "~/forms/key-proof";
import { AnswerPage } from "~/forms/answer-page";
import { MessageForm } from "~/forms/message-form";
import { OpenHere } from "~/forms/open-here";
import { RecipientForm } from "~/forms/recipient-form";
import { SealAnew } from "~/forms/seal-anew";
import { SelectRows } from "~/forms/select-rows";
import { WhyField } from "~/forms/why-field";
import { ResidenceForm } from "~/forms/residence-form";
import { RowForm } from "~/forms/row-form";
import { plainForm } from "~/forms/use-app-form";
import { MarkdownHelp } from "~/ui/markdown-help";
import { useT } from "~/ui/language";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;

const choices = shown.options.map((label, at) => ({ value: String(at), label }));
const explained = choices.map((choice, at) => (at === 1 ? { ...choice, hint: shown.optionHint } : choice));
const here = "/design";

/** A title that two people have changed. */
const saved = { title: shown.row, language: "en", sphere: "", summary: "", body: "", numbered: false };
const [clash] = clashesOf(saved, { ...saved, title: shown.value });

/** A form as it is: untouched, and as it came back with what is to mend. */
const clean = plainForm({ start: { name: shown.value, text: shown.text, one: "1", some: ["0", "2"], revision: "3" } });
const wrong = plainForm({
  refused: {
    values: { wrongName: shown.value },
    errors: {
      wrongName: "errors:tooLong?max=120&count=124",
      wrongText: "errors:required",
      wrongChoice: "errors:chooseOne",
      wrongOne: "errors:chooseOne",
      wrongSome: "errors:chooseSome?count=1",
      wrongTick: "errors:required",
    },
  },
});

/** The fields and what is made of them, each as it starts and with its mistake. */
export function FormParts() {
  const t = useT();
  const { label, hint } = shown;
  return (
    <Section name="forms">
      <Specimen of={["TextField"]}>
        <TextField form={clean} name="name" label={label} hint={hint} />
      </Specimen>
      <Specimen of={["TextArea"]}>
        <TextArea form={clean} name="text" label={label} hint={hint} rows={4} />
      </Specimen>
      <Specimen of={["Select"]}>
        <Select form={clean} name="list" label={label} hint={hint} options={choices} />
      </Specimen>
      <Specimen of={["Radios"]}>
        <Radios form={clean} name="one" label={label} hint={hint} options={explained} />
      </Specimen>
      <Specimen of={["Checkboxes"]}>
        <Checkboxes form={clean} name="some" label={label} hint={hint} options={choices} columns />
      </Specimen>
      <Specimen of={["Tick"]}>
        <Tick form={clean} name="tick" label={shown.tick} />
      </Specimen>
      <Specimen of={["FileField"]}>
        <FileField form={clean} name="file" label={label} hint={hint} accept=".csv" />
      </Specimen>
      <Specimen of={["Hidden"]}>
        <Hidden form={clean} name="revision" />
      </Specimen>
      <Specimen of={["FormStamp"]}>
        <FormStamp stamp="" />
      </Specimen>
      <Specimen of={["Form", "ErrorSummary", "FieldError"]} still>
        <Form form={wrong} action={here} submit={shown.send} more={<a href={here}>{shown.save}</a>}>
          <TextField form={wrong} name="wrongName" label={label} hint={hint} />
          <TextArea form={wrong} name="wrongText" label={label} rows={3} />
          <Select form={wrong} name="wrongChoice" label={label} options={choices} />
          <Radios form={wrong} name="wrongOne" label={label} options={choices} />
          <Checkboxes form={wrong} name="wrongSome" label={label} options={choices} />
          <Tick form={wrong} name="wrongTick" label={shown.tick} />
        </Form>
        <ErrorSummary form={plainForm({ refused: { values: {}, errors: { form: "errors:required" } } })} />
        <FieldError form={wrong} name="wrongName" />
      </Specimen>
      <Specimen of={["ActButton"]} still>
        <div className="design-row">
          {(["first", "second", "warn", "link"] as const).map((look, at) => (
            <ActButton key={look} action={here} look={look}>
              {[shown.send, shown.save, shown.delete, shown.move][at]}
            </ActButton>
          ))}
        </div>
      </Specimen>
      <Specimen of={["AccountForm", "Pseudonym", "PassphraseChoice"]} still>
        <AccountForm offer={shown.offer} />
      </Specimen>
      <Specimen of={["PassphraseNow"]}>
        <PassphraseNow form={clean} />
      </Specimen>
      <Specimen of={["ResidenceForm"]} still>
        <ResidenceForm start={{ residence: "unsaid" }} submit={shown.save} back={here} />
      </Specimen>
      <Specimen of={["AnswerPage", "SelectRows", "Choice"]} still>
        <AnswerPage part="regions" form={clean} answered>
          <SelectRows
            form={clean}
            legend={t("answers:ask.regions")}
            rows={[
              { name: "region-BY-BR", label: t("answers:language.be") },
              { name: "region-BY-VI", label: t("answers:language.pl") },
            ]}
            options={[{ value: "", label: t("answers:unsaid") }]}
          />
        </AnswerPage>
      </Specimen>
      <Specimen of={["ExportReason"]} still>
        <ExportReason form={clean} />
      </Specimen>
      <Specimen of={["WhyField"]}>
        <WhyField form={clean} />
      </Specimen>
      <Specimen of={["CommentForm"]} still>
        <CommentForm action={here} kind="comment" formToken="" />
      </Specimen>
      <Specimen of={["MessageForm"]} still>
        <MessageForm formToken="" hint={shown.messageHint} submit={shown.sendMessage} />
      </Specimen>
      <Specimen of={["RowForm"]} still>
        <RowForm
          table="districts"
          start={{ nameEn: shown.value }}
          seen="new"
          choices={{ regions: choices, districts: choices, levels: choices }}
          back={here}
          refused={undefined}
        />
      </Specimen>
      <Specimen of={["AddressForm"]} still>
        <AddressForm start={{ kind: "site", address: shown.address, noteEn: shown.addressNote }} refused={undefined} />
      </Specimen>
      <Specimen of={["RecipientForm"]} still>
        <RecipientForm refused={undefined} />
      </Specimen>
      <Specimen of={["KeyProof", "IdentityPicker", "Command", "ArmoredFile"]} still>
        <KeyProof action={here} recipient={shown.recipient} challenge={shown.armored} refused={undefined} />
      </Specimen>
      <Specimen of={["OpenHere"]} still>
        <OpenHere id="opened" of={{ record: "x", holder: "x", field: "x" }} sealed={shown.armored} />
      </Specimen>
      <Specimen of={["SealAnew"]} still>
        <SealAnew id="anew" path={here} texts={[]} recipients={[]} />
      </Specimen>
      <Specimen of={["ConceptForm", "Keeping"]} still>
        <ConceptForm start={{ title: shown.value, language: "be", sphere: "digital" }} />
      </Specimen>
      <Specimen of={["KeptNotice"]} still>
        <KeptNotice place="concept:new" savedOn="2024-05-12" older />
      </Specimen>
      <Specimen of={["ClashNotice", "Clashing"]} still>
        <ClashNotice />
        <Clashing form={clean} clash={clash} lang="en">
          <TextField form={clean} name="title" label={label} />
        </Clashing>
      </Specimen>
      <Specimen of={["MarkdownHelp"]}>
        <MarkdownHelp />
      </Specimen>
    </Section>
  );
}
