import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messageSchema } from "~/domain/matrix/messages.schema";
import { readOwnMessages } from "~/domain/matrix/reading-messages.server";
import { writeToOrganizers } from "~/domain/matrix/writing-messages.server";
import { MessageForm } from "~/forms/message-form";
import { placeAsked, seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { Messages } from "~/ui/messages";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "messages:own.title" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const before = placeAsked(request, "before");
  return { ...(await readOwnMessages(await context.actor(), before)), formToken: newToken() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  return withForm(request, messageSchema, async (input) => {
    await writeToOrganizers(actor, input);
    return seeOther("/matrix/card/messages?done=sent");
  });
}

/** What the organizers and the holder of the card wrote to each other. */
export default function OwnMessages() {
  const t = useT();
  const { messages, earlier, formToken } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("messages:own.title")}
        lead={t("messages:own.lead")}
        back={<a href="/matrix/card">{t("card:own.title")}</a>}
      />
      {messages.length === 0 ? (
        <Empty>{t("messages:own.empty")}</Empty>
      ) : (
        <Messages
          messages={messages}
          own="holder"
          earlier={earlier ? `/matrix/card/messages?before=${earlier}` : null}
        />
      )}
      <MessageForm
        formToken={formToken}
        hint={t("messages:own.hint")}
        submit={t("messages:own.submit")}
        refused={useActionData<typeof action>()}
      />
      {messages.length > 0 && (
        <p className="mt-8">
          <a href="/matrix/card/messages/deletion">{t("messages:deletion.title")}</a>
        </p>
      )}
    </>
  );
}
