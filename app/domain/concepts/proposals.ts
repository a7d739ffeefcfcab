/** States of a proposal to change a section. Named in `proposals:state`. */
export const proposalStates = ["open", "accepted", "declined", "withdrawn", "outdated"] as const;

export type ProposalState = (typeof proposalStates)[number];

/** How the version that takes the words up names the proposer. Named in `proposals:credit`. */
export const credits = ["pseudonym", "participant"] as const;

/** The most open proposals of one person on one concept. */
export const mostOpen = 5;

/** Whom a version thanks for its words; `name` is empty where nobody is named. */
export interface Credit {
  as: (typeof credits)[number] | "former";
  name: string;
}

/** What readers of a version are shown of the one who proposed its words. */
export function creditOf(proposal: { creditAs: string; proposer: { pseudonym: string } | null }): Credit {
  if (!proposal.proposer) return { as: "former", name: "" };
  return proposal.creditAs === "pseudonym"
    ? { as: "pseudonym", name: proposal.proposer.pseudonym }
    : { as: "participant", name: "" };
}

/** Address of the proposals on a concept, of one of them, or of an act on it. */
export function proposalsPath(slug: string, ...parts: string[]): string {
  return ["/concepts", slug, "proposals", ...parts].map((part, at) => (at ? encodeURIComponent(part) : part)).join("/");
}

/** Address of the form for other words for a section. */
export function newProposalPath(slug: string, section?: string): string {
  return `${proposalsPath(slug, "new")}${section ? `?${new URLSearchParams({ section })}` : ""}`;
}
