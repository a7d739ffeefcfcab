import type { SectionName } from "~/domain/concepts/contents";
import { newProposalPath, proposalsPath, type Credit } from "~/domain/concepts/proposals";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { Facts, Row, Rows } from "./lists";
import { Notice } from "./parts";

/** The sections of a concept, each leading to the form for other words. */
export function SectionsToChange(props: { slug: string; language: string; sections: readonly SectionName[] }) {
  const t = useT();
  const own = useLanguage();
  const { slug, language, sections } = props;
  return (
    <ul className="max-w-[66ch]">
      {sections.map(({ id, level, words }) => (
        <li
          key={id}
          lang={words ? language : own}
          className={`border-t border-line py-2 ${level > 2 ? "pl-4" : "font-semibold"}`}
        >
          <a href={newProposalPath(slug, id)} className="inline-block py-1">
            {words || t("proposals:opening")}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Whose proposal a version took up. */
export function CreditLine({ slug, credit }: { slug: string; credit: (Credit & { code: string }) | null }) {
  const t = useT();
  if (!credit) return null;
  const name =
    credit.as === "pseudonym"
      ? credit.name
      : t(credit.as === "former" ? "common:formerParticipant" : "common:unnamedParticipant");
  return (
    <p className="mt-8 max-w-[66ch] text-small text-muted">
      <a href={proposalsPath(slug, credit.code)}>{t("proposals:read.thanks", { name })}</a>
    </p>
  );
}

export interface ListedProposal {
  code: string;
  heading: string;
  state: string;
  pseudonym: string | null;
  proposedOn: string;
  decidedOn: string | null;
}

/** A page of proposals to change a concept, one to a section and person. */
export function ProposalRows(props: { slug: string; language: string; proposals: readonly ListedProposal[] }) {
  const t = useT();
  const own = useLanguage();
  return (
    <Rows>
      {props.proposals.map(({ code, heading, state, pseudonym, proposedOn, decidedOn }) => (
        <Row
          key={code}
          href={proposalsPath(props.slug, code)}
          title={heading || t("proposals:opening")}
          lang={heading ? props.language : own}
        >
          <Facts>
            {state === "open" ? null : t(`proposals:state.${state}`)}
            {t("proposals:one.by", { pseudonym: pseudonym ?? t("common:formerParticipant") })}
            {formatDay(own, decidedOn ?? proposedOn)}
          </Facts>
        </Row>
      ))}
    </Rows>
  );
}

/** Tells authors of accepted words that their text in work has not taken up. */
export function ProposalsApart(props: {
  slug: string | null;
  language: string;
  proposals: readonly { code: string; heading: string }[];
}) {
  const t = useT();
  const own = useLanguage();
  const { slug, language, proposals } = props;
  if (!slug || proposals.length === 0) return null;
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t("proposals:apart.title")}</p>
      <p className="mt-1">{t("proposals:apart.lead")}</p>
      <ul className="mt-2">
        {proposals.map(({ code, heading }) => (
          <li key={code} lang={heading ? language : own}>
            <a href={proposalsPath(slug, code)} className="inline-block py-1">
              {heading || t("proposals:opening")}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
