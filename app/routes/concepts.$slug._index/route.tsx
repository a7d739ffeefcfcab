import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublishedConcept } from "~/domain/concepts/reading.server";
import { listDiscussion, listThread } from "~/domain/discussion/listing.server";
import { orderOf } from "~/domain/discussion/places";
import { newToken } from "~/platform/crypto.server";
import { unsent } from "~/platform/unsent";
import { ConceptText } from "~/ui/concept-text";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice } from "~/ui/parts";
import { Discussion } from "./discussion";
import { EarlierVersions } from "./earlier-versions";

export const handle = page({ title: "reading:pageTitle", width: "reading" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { id, authorId, text, ...concept } = await findPublishedConcept(actor, params.slug ?? "");
  const query = new URL(request.url).searchParams;
  const thread = query.get("thread");
  const discussed = { id, authorId, rootCount: concept.rootCount };
  const shown = thread
    ? await listThread(actor, discussed, { thread, from: query.get("from") })
    : await listDiscussion(actor, discussed, { order: orderOf(query.get("order")), page: query.get("page") });
  return { concept, formToken: newToken(), text: unsent(text), shown: unsent(shown) };
}

export default function Concept() {
  const t = useT();
  const { concept, text, shown, formToken } = useLoaderData<typeof loader>();
  return (
    <ConceptText
      head={concept}
      text={text.value}
      comments={concept.commentCount}
      notice={concept.open ? null : <Notice>{t("reading:archived")}</Notice>}
    >
      <EarlierVersions slug={concept.slug} versions={concept.versions} />
      <Discussion concept={concept} shown={shown.value} formToken={formToken} />
    </ConceptText>
  );
}
