import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { muteAuthor } from "~/domain/discussion/moderating.server";
import { mutingSchema } from "~/domain/discussion/moderation.schema";
import { findToDecideOn } from "~/domain/discussion/moderation-room.server";
import { muteDays } from "~/domain/discussion/report-reasons";
import { DecisionOnComment } from "~/forms/decision-on-comment";
import { Radios } from "~/forms/fields";
import { withModeration } from "~/forms/moderating.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";

export const handle = page({ title: "moderation:room.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findToDecideOn(await context.actor(), params.code ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  const next = `/organize/moderation/comments/${code}?done=memberMuted`;
  return withModeration(request, mutingSchema, next, (input) => muteAuthor(actor, code, input));
}

export default function Mute() {
  const t = useT();
  return (
    <DecisionOnComment way="mute" one={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()}>
      {(form) => (
        <Radios
          form={form}
          name="days"
          label={t("moderation:mute.days")}
          options={muteDays.map((value) => ({ value, label: t("moderation:mute.day", { count: Number(value) }) }))}
        />
      )}
    </DecisionOnComment>
  );
}
