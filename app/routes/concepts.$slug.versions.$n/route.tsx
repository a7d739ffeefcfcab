import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { citationsOf } from "~/domain/concepts/citing";
import { findProposalsLine } from "~/domain/concepts/reading-proposals.server";
import { findDifference, listVersions } from "~/domain/concepts/comparing-versions.server";
import { findConceptVersion, findPublicConcept } from "~/domain/concepts/reading.server";
import { may } from "~/domain/permissions";
import { formatDay } from "~/locales/format";
import { env } from "~/platform/env.server";
import { unsent } from "~/platform/unsent";
import { ConceptText } from "~/ui/concept-text";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice } from "~/ui/parts";
import { CreditLine } from "~/ui/proposal-parts";
import { TakingVersion } from "~/ui/taking-version";
import { Difference, Versions } from "./versions";

export const handle = page({ title: "reading:pageTitle", width: "reading", forEveryone: true });

/** A version, all versions, and what differs from the one before, or from the one that `?to=` names. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const [slug, n] = [params.slug ?? "", params.n ?? ""];
  const open = may.readAsMember(await context.visitor()) ? null : await findPublicConcept(slug, n);
  const { text, ...concept } = open ?? (await findConceptVersion(await context.actor(), slug, n));
  const { id, marked: _marked, commentCount: _comments, rootCount: _roots, ...head } = concept;
  const asked = new URL(request.url).searchParams.get("to");
  const before = asked ?? (head.version > 1 ? String(head.version - 1) : null);
  const line = open ? null : await findProposalsLine(await context.actor(), slug, head.version);
  const [versions, difference] = await Promise.all([
    listVersions(id),
    before !== null && before !== String(head.version) ? findDifference(id, head.version, before) : null,
  ]);
  return {
    head,
    cited: unsent(citationsOf(env().ORIGIN, text.title, head)),
    credit: line && line.credit,
    text: unsent(text),
    versions,
    difference: unsent(difference),
    asked: asked !== null,
  };
}

export default function Version() {
  const t = useT();
  const language = useLanguage();
  const { head, cited, credit, text, versions, difference, asked } = useLoaderData<typeof loader>();
  const values = { number: head.version, day: formatDay(language, head.publishedOn) };
  return (
    <ConceptText
      head={head}
      text={text.value}
      notice={
        <>
          <Notice>
            <p>{head.version < head.versions ? t("reading:old", values) : t("reading:current", values)}</p>
            <p className="mt-2">
              <a href={`/concepts/${head.slug}`} className="inline-block py-1">
                {t("reading:toCurrent")}
              </a>
            </p>
          </Notice>
          <Versions slug={head.slug} shown={head.version} current={head.versions} versions={versions} />
          {difference.value && <Difference difference={difference.value} asked={asked} lang={head.language} />}
        </>
      }
    >
      <TakingVersion head={head} cited={cited.value} />
      <CreditLine slug={head.slug} credit={credit} />
    </ConceptText>
  );
}
