import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerRemarks, findRemarksToAnswer } from "~/domain/concepts/answering-remarks.server";
import { answersIn, seenIn } from "~/domain/concepts/reply-fields";
import { answersStart, keepReturnedAnswers } from "~/domain/concepts/returned-answers.server";
import { answersPlace } from "~/domain/kept-places";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { KeptNotice } from "~/forms/keeping";
import { seeOther, withForm } from "~/forms/parse-form";
import { RepliesForm } from "~/forms/replies-form";
import { whenReturned } from "~/forms/returned";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";

export const handle = page({
  ...{ title: "remarks:title", hydrate: true, areas: ["concepts", "remarks", "drafts"] },
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = params.code!;
  return { code, ...(await answersStart(await context.actor(), code)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  const { schema } = await findRemarksToAnswer(actor, code);
  const then = `/concepts/drafts/${code}?done=remarksAnswered`;
  const answer = await withForm(request, schema, async ({ seen, ...fields }) => {
    const typed = { seen: seenIn(seen), answers: answersIn(fields) };
    await keepingWords(sayBack("remarks.answersClosed"), () => answerRemarks(actor, code, typed));
    return seeOther(then);
  });
  return whenReturned(answer, (refused) => keepReturnedAnswers(actor, code, refused), then);
}

/** Where authors answer, remark by remark, what they were asked to mend. */
export default function AnswerRemarks() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { code, title, language, editable, remarks, start, kept } = loaded;
  const back = `/concepts/drafts/${code}`;
  return (
    <>
      <PageHead
        title={t("remarks:answer.title")}
        lead={editable && t("remarks:answer.lead")}
        back={
          <a href={back} lang={language}>
            {title}
          </a>
        }
      />
      {kept && !refused ? <KeptNotice place={answersPlace(code)} {...kept} /> : null}
      {remarks.length === 0 ? (
        <Empty>{t("remarks:answer.none")}</Empty>
      ) : editable || refused ? (
        <RepliesForm
          {...{ code, language, remarks, start, back, refused }}
          clashes={refused ? (refused.clashes ?? []) : loaded.clashes}
        />
      ) : (
        <Notice>{t("remarks:answer.closed")}</Notice>
      )}
    </>
  );
}
