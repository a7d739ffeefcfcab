import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findGuide } from "~/domain/guides.server";
import { unsent } from "~/platform/unsent";
import { GuideText } from "~/ui/guide-text";
import { page } from "~/ui/page";

export const handle = page({ title: "guide:title", width: "reading", forEveryone: true });

export async function loader({ context }: LoaderFunctionArgs) {
  return { guide: unsent(findGuide(await context.visitor(), "participants", context.language)) };
}

/** How participants do what they come for; everyone may read it. */
export default function ParticipantsGuide() {
  const { guide } = useLoaderData<typeof loader>();
  return <GuideText guide={guide.value} />;
}
