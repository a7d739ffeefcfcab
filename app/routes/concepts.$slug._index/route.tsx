import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProposalsLine } from "~/domain/concepts/reading-proposals.server";
import { findPublicConcept, findPublishedConcept } from "~/domain/concepts/reading.server";
import { findStanding, listRelatedForPublic } from "~/domain/concepts/standing.server";
import { findDiscussionState } from "~/domain/discussion/closing.server";
import { listDiscussion } from "~/domain/discussion/listing.server";
import { countStatements } from "~/domain/discussion/opinions-reading.server";
import { listPins } from "~/domain/discussion/pinning.server";
import { discussionPath } from "~/domain/discussion/places";
import { viewOf } from "~/domain/discussion/places.schema";
import { findSummaryLine } from "~/domain/discussion/summaries.server";
import { may } from "~/domain/permissions";
import { seeOther } from "~/forms/parse-form";
import { unsent } from "~/platform/unsent";
import { ConceptText } from "~/ui/concept-text";
import { DiscussionForMembers } from "~/ui/for-visitors";
import { useT } from "~/ui/language";
import { OpinionsLine } from "~/ui/opinions-line";
import { page } from "~/ui/page";
import { Notice } from "~/ui/parts";
import { TakingVersion } from "~/ui/taking-version";
import { Discussion } from "./discussion";
import { EarlierVersions } from "./earlier-versions";
import { Official } from "./official";
import { Proposals } from "./proposals";
import { Related } from "./related";
import { Outgrown, Stands } from "./standing";

export const handle = page({ title: "reading:pageTitle", width: "reading", forEveryone: true });

/** Members read and discuss; visitors read what is open to the public, and are sent to sign in for all else. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  const open = may.readAsMember(await context.visitor()) ? null : await findPublicConcept(slug);
  if (open) {
    const { id, marked: _marked, commentCount: _comments, rootCount: _roots, text, ...concept } = open;
    return { concept, text: unsent(text), related: await listRelatedForPublic(id), member: null };
  }
  const actor = await context.actor();
  const { id, marked, text, ...concept } = await findPublishedConcept(actor, slug);
  const query = new URL(request.url).searchParams;
  if (["page", "order", "thread"].some((name) => query.has(name))) throw seeOther(discussionPath(slug, viewOf(query)));
  const discussed = { id, marked, rootCount: concept.rootCount, takesComments: concept.takesComments };
  const [standing, statements, line, summary, state, shown, contents] = await Promise.all([
    findStanding(actor, id),
    countStatements(actor, id),
    findProposalsLine(actor, concept.slug, concept.version),
    findSummaryLine(actor, id),
    findDiscussionState(actor, concept.slug),
    listDiscussion(actor, discussed),
    listPins(actor, id),
  ]);
  const { commentCount, rootCount } = concept;
  const opinions = { statements, keeps: may.keepStatements(actor) };
  const discussion = { shown: unsent(shown), contents: unsent(contents), summary, state };
  const member = { standing, opinions, line, ...discussion, commentCount, rootCount };
  return { concept, text: unsent(text), related: standing.related, member };
}

export default function Concept() {
  const t = useT();
  const { concept, text, related, member } = useLoaderData<typeof loader>();
  const { slug, version, versions, open, takesComments } = concept;
  const notice = (
    <>
      {open ? null : <Notice>{t("reading:archived")}</Notice>}
      {member ? <Outgrown slug={slug} version={version} endorsed={member.standing.endorsed} /> : null}
    </>
  );
  return (
    <ConceptText
      head={concept}
      text={text.value}
      changeable={member?.line.proposes ? text.value.sections : null}
      commentable={member && takesComments ? text.value.sections : null}
      comments={member?.commentCount}
      notice={notice}
    >
      <TakingVersion head={concept} />
      <EarlierVersions slug={slug} versions={versions} />
      {member ? (
        <>
          {text.value.title && <Proposals slug={slug} line={member.line} />}
          {text.value.title && <Stands slug={slug} version={version} standing={member.standing} />}
          <Related related={related} />
          <Official slug={slug} standing={member.standing} />
          <OpinionsLine slug={slug} {...member.opinions} />
          <Discussion
            concept={{
              ...{ slug, open: takesComments, discussedOn: member.standing.discussedOn },
              ...{ commentCount: member.commentCount, rootCount: member.rootCount },
            }}
            summary={member.summary}
            state={member.state}
            shown={member.shown.value}
            contents={member.contents.value}
          />
        </>
      ) : (
        <>
          <Related related={related} />
          <DiscussionForMembers />
        </>
      )}
    </ConceptText>
  );
}
