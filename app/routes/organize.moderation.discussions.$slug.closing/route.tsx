import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closeDiscussion, findDiscussionToArrange } from "~/domain/discussion/closing.server";
import { closingSchema } from "~/domain/discussion/moderation.schema";
import { withModeration } from "~/forms/moderating.server";
import { TurningForm } from "~/forms/turning-form";
import { page } from "~/ui/page";

export const handle = page({ title: "moderation:room.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug, title, language } = await findDiscussionToArrange(await context.actor(), params.slug ?? "");
  return { slug, title, language };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  const next = `/organize/moderation/discussions/${slug}?done=discussionClosed`;
  return withModeration(request, closingSchema, next, (input) => closeDiscussion(actor, slug, input));
}

export default function Closing() {
  return (
    <TurningForm way="closing" concept={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
  );
}
