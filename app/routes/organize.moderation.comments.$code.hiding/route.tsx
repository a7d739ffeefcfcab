import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hideComment } from "~/domain/discussion/moderating.server";
import { hidingSchema } from "~/domain/discussion/moderation.schema";
import { findToDecideOn } from "~/domain/discussion/moderation-room.server";
import { DecisionOnComment } from "~/forms/decision-on-comment";
import { withModeration } from "~/forms/moderating.server";
import { page } from "~/ui/page";

export const handle = page({ title: "moderation:room.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findToDecideOn(await context.actor(), params.code ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code ?? "";
  const next = `/organize/moderation/comments/${code}?done=commentHidden`;
  return withModeration(request, hidingSchema, next, (input) => hideComment(actor, code, input));
}

export default function Hiding() {
  return (
    <DecisionOnComment way="hiding" one={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
  );
}
