import type { TypedResponse } from "@remix-run/node";
import { type Refused, seeOther, unprocessable } from "./parse-form";

type Answer<R extends Refused> = ReturnType<typeof unprocessable<R>> | TypedResponse<never>;

/** Has a form that came back kept, or compared, before it is shown; where nothing is left to mend it leads on. */
export async function whenReturned<R extends Refused>(
  answer: Answer<Refused>,
  keep: (refused: Refused) => Promise<R | null>,
  then: string,
): Promise<Answer<R>> {
  if (answer instanceof Response) return answer as TypedResponse<never>;
  const returned = await keep((answer as ReturnType<typeof unprocessable<Refused>>).data);
  return returned ? unprocessable(returned) : (seeOther(then) as TypedResponse<never>);
}
