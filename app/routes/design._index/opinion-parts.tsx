import type { OpinionMapShown, Shares } from "~/domain/discussion/opinions-saying";
import { BallotForm } from "~/forms/ballot-form";
import { StatementForm } from "~/forms/statement-form";
import { VoteForm } from "~/forms/vote-form";
import { OpinionBars } from "~/ui/opinion-bars";
import { OpinionMap } from "~/ui/opinion-map";
import { OpinionsLine } from "~/ui/opinions-line";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const [first, second, third] = shown.statements as [string, string, string];
const of = { slug: "sample", language: "en" } as const;
const token = { formToken: "sample" };

const most: Shares = {
  agree: { percent: 90, or: "more" },
  disagree: { percent: 10, or: "less" },
  pass: { percent: 10, or: "less" },
};
const more: Shares = { agree: { percent: 65 }, disagree: { percent: 25 }, pass: { percent: 10 } };
const half: Shares = { agree: { percent: 45 }, disagree: { percent: 40 }, pass: { percent: 15 } };
const least: Shares = { agree: { percent: 5, or: "less" }, disagree: { percent: 70 }, pass: { percent: 25 } };

const agreed = { words: first, all: most, groups: [most, most, more, most, more] };
const apart = { words: second, all: half, groups: [most, least, half, half, least] };
const few = { words: third, all: null, groups: null };

const several: OpinionMapShown = {
  ...{ voters: 240, groups: [120, 65, 30, 20, 5], statements: [agreed, apart, few] },
  agreed: [{ ...agreed, side: "agree" }],
  apart: [[{ ...apart, side: "agree" }], [{ ...apart, side: "disagree" }], [], [], []],
};

/** One group alone, that leans to one side. */
const alone: OpinionMapShown = {
  ...{ voters: 30, groups: [], apart: [], statements: [{ words: second, all: least, groups: null }, few] },
  agreed: [{ words: second, side: "disagree", all: least, groups: null }],
};

/** Answers on which nobody agrees, and nobody is apart. */
const nothing: OpinionMapShown = { ...alone, agreed: [] };

const asked = (code: string, statement: string) => ({ code, words: statement, comment: null, own: null });

/** Statements to vote on, and what the answers show. */
export function OpinionParts() {
  return (
    <Section name="opinions">
      <Specimen of={["OpinionsLine"]} still>
        <OpinionsLine slug="sample" statements={0} keeps />
        <OpinionsLine slug="sample" statements={1} keeps={false} />
        <OpinionsLine slug="sample" statements={60} keeps={false} />
      </Specimen>
      <Specimen of={["VoteForm"]} still>
        <VoteForm {...of} statement={{ ...asked("sample", first), comment: "sample" }} more refused={undefined} />
        <div className="mt-10">
          <VoteForm
            {...{ ...of, statement: asked("another", second), more: false }}
            refused={{ values: {}, errors: { form: "mistakes:statementGone" } }}
          />
        </div>
      </Specimen>
      <Specimen of={["BallotForm"]} still>
        <BallotForm
          {...of}
          statements={[{ ...asked("first", first), own: "agree" }, asked("second", second)]}
          refused={{ values: { "vote-second": "" }, errors: { "vote-second": "errors:chooseOne" } }}
        />
      </Specimen>
      <Specimen of={["StatementForm"]} still>
        <StatementForm {...of} start={token} submit={shown.putUp} refused={undefined} />
        <div className="mt-10">
          <StatementForm
            {...{ ...of, start: token, submit: shown.putUp }}
            refused={{
              values: { words: first, comment: shown.reader },
              errors: { words: "mistakes:statementThere", comment: "mistakes:statementComment" },
            }}
          />
        </div>
      </Specimen>
      <Specimen of={["OpinionMap"]}>
        <OpinionMap map={several} language="en" />
      </Specimen>
      <Specimen of={["OpinionBars"]} still>
        <OpinionBars all={half} groups={null} />
        <OpinionBars all={null} groups={null} />
        <OpinionBars all={half} groups={[most, most, half, least, least]} />
        <OpinionMap map={alone} language="en" />
        <OpinionMap map={nothing} language="en" />
      </Specimen>
    </Section>
  );
}
