import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findYearWords } from "~/domain/results/keeping.server";
import { takeAskingBack } from "~/domain/results/publishing.server";
import { yearAt } from "~/domain/results/reading.server";
import { seeOther } from "~/forms/parse-form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { year } = await findYearWords(await context.actor(), yearAt(params.year));
  return seeOther(`/organize/results/${year}`);
}

/** Takes the question to a second organizer back. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const { year } = await findYearWords(actor, yearAt(params.year));
  await takeAskingBack(actor, year);
  return seeOther(`/organize/results/${year}?done=resultsTakenBack`);
}
