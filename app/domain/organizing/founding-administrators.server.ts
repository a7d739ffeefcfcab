import { foundCommunity } from "~/domain/accounts/founding.server";
import type { NewAccount } from "~/domain/accounts/joining.server";
import { record } from "~/domain/log/recording.server";

/** Opens the account of an administrator from a founding link; the log says that the link was used. */
export async function foundAdministrator(request: Request, token: string, input: NewAccount) {
  return foundCommunity(request, token, input, (tx) =>
    record(tx, null, "shell.linkUsed", { kind: "shell", code: "-" }),
  );
}
