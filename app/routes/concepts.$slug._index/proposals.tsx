import { newProposalPath, proposalsPath } from "~/domain/concepts/proposals";
import type { ProposalsLine } from "~/domain/concepts/reading-proposals.server";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { CreditLine } from "~/ui/proposal-parts";

/** Below the text: whom it thanks, how many proposals to change it are open, and the way to propose other words. */
export function Proposals(props: { slug: string; line: ProposalsLine }) {
  const t = useT();
  const { slug, line } = props;
  const { count, proposes, credit } = line;
  return (
    <>
      <CreditLine slug={slug} credit={credit} />
      <div className="mt-8 no-print">
        <Facts>
          <a href={proposalsPath(slug)} className="inline-block py-2">
            {t("proposals:read.title")}
          </a>
          {t(count ? "proposals:read.open" : "proposals:read.none", { count })}
          {proposes && (
            <a href={newProposalPath(slug)} className="inline-block py-2">
              {t("proposals:read.propose")}
            </a>
          )}
        </Facts>
      </div>
    </>
  );
}
