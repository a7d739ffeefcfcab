import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { marksSchema } from "~/domain/programme/attendance.schema";
import { markAttendance } from "~/domain/programme/marking-attendance.server";
import { formSent, seeOther } from "~/forms/parse-form";

export function loader({ params }: LoaderFunctionArgs) {
  return seeOther(`/organize/programme/${params.code}/attendance/people`);
}

/** Notes those that were ticked as having been there, or no longer. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  await markAttendance(actor, code, await formSent(request, marksSchema));
  return seeOther(`/organize/programme/${code}/attendance/people?done=attendanceMarked`);
}
