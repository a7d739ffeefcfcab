import type { Share, Shares } from "~/domain/discussion/opinions-saying";
import type { T } from "~/locales/t";
import { useT } from "./language";

/** Names of groups, by their order. */
export const groupNames = ["A", "B", "C", "D", "E"] as const;

/** A share as it is told. */
export function shareInWords(t: T, { percent, or }: Share): string {
  return t(`opinions:share.${or ?? "exact"}`, { percent });
}

/** What people say of a statement, in words: three shares, each beside what it is the share of. */
export function sharesInWords(t: T, shares: Shares | null): string {
  if (!shares) return t("opinions:share.few");
  const said = (["agree", "disagree", "pass"] as const).map(
    (vote) => `${t(`opinions:said.${vote}`)}\u00a0${shareInWords(t, shares[vote])}`,
  );
  return said.join(" · ");
}

/** A bar: from the left who agrees, from the right who disagrees. The words beside it say the same. */
function Bar({ shares }: { shares: Shares }) {
  const { agree, disagree } = shares;
  return (
    <svg className="opinion-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="agree" width={agree.percent} height="8" />
      <rect className="disagree" x={100 - disagree.percent} width={disagree.percent} height="8" />
    </svg>
  );
}

/** What each group says of a statement, or everybody where there are no groups or their figures are not told. */
export function OpinionBars({ all, groups }: { all: Shares | null; groups: Shares[] | null }) {
  const t = useT();
  const rows = groups
    ? groups.map((shares, at) => ({ name: t("opinions:map.group", { name: groupNames[at]! }), shares }))
    : [{ name: t("opinions:map.everybody"), shares: all }];
  return (
    <ul className="opinion-bars mt-2 text-small">
      {rows.map(({ name, shares }) => (
        <li key={name}>
          <span>{name}</span>
          {shares ? <Bar shares={shares} /> : null}
          <span className="said text-muted">{sharesInWords(t, shares)}</span>
        </li>
      ))}
    </ul>
  );
}
