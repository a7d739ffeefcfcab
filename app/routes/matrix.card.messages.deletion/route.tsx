import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readOwnMessages } from "~/domain/matrix/reading-messages.server";
import { deleteConversation } from "~/domain/matrix/writing-messages.server";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "messages:deletion.title" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { messages } = await readOwnMessages(await context.actor());
  if (messages.length === 0) throw seeOther("/matrix/card/messages");
  return null;
}

export async function action({ context }: ActionFunctionArgs) {
  await deleteConversation(await context.actor());
  return seeOther("/matrix/card/messages?done=conversationDeleted");
}

/** Asks once more before the conversation goes, for both sides. */
export default function DeleteConversation() {
  const t = useT();
  return (
    <>
      <PageHead
        title={t("messages:deletion.title")}
        lead={t("messages:deletion.lead")}
        back={<a href="/matrix/card/messages">{t("messages:own.title")}</a>}
      />
      <ActButton action="/matrix/card/messages/deletion" look="warn">
        {t("messages:deletion.submit")}
      </ActButton>
    </>
  );
}
