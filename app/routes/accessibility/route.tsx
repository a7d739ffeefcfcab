import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findGuide } from "~/domain/guides.server";
import { unsent } from "~/platform/unsent";
import { GuideText } from "~/ui/guide-text";
import { page } from "~/ui/page";

export const handle = page({ title: "guide:list.accessibility.title", width: "reading", forEveryone: true });

export async function loader({ context }: LoaderFunctionArgs) {
  return { guide: unsent(findGuide(await context.visitor(), "accessibility", context.language)) };
}

/** What is done so that everyone can use the platform, and what is not yet. */
export default function Accessibility() {
  const { guide } = useLoaderData<typeof loader>();
  return <GuideText guide={guide.value} />;
}
