import type { findOwnCard } from "~/domain/matrix/finding-card.server";
import { givesAway } from "~/domain/matrix/giving-away";
import { bandMark } from "~/domain/matrix/marks";
import { ActButton } from "~/forms/form";
import { CardLine } from "~/ui/index-card";
import { useT } from "~/ui/language";

type Choice = Awaited<ReturnType<typeof findOwnCard>>["choices"][number];

/** One line of one's own card, with what can be done to it; while no round is open, only withdrawn. */
export function OwnChoice(props: { choice: Choice; revision: number; last: boolean; open: boolean }) {
  const { choice, revision, last, open } = props;
  const t = useT();
  const fields = { position: choice.key, revision: String(revision) };
  const act = (name: "up" | "down" | "withdraw", action: string) => (
    <ActButton action={action} fields={fields} look="link" label={`${t(`card:own.${name}`)}: ${choice.title}`}>
      {t(`card:own.${name}`)}
    </ActButton>
  );
  const warning = [
    ...(choice.retired ? [t("card:own.retired")] : []),
    ...givesAway(choice.why).map((sign) => t(`matrix:why.sign.${sign}`)),
  ].join(" ");
  return (
    <CardLine
      position={choice.key}
      rank={choice.rank}
      mark={bandMark[choice.band]}
      markWords={t(`matrix:band.${choice.band}`)}
      title={choice.title}
      body={choice.body}
      words={t("card:own.ready", { readiness: t(`matrix:readiness.${choice.readiness}`) })}
      why={choice.why}
      warning={warning || null}
    >
      {open && choice.rank > 1 && act("up", "/matrix/card/move-up")}
      {open && !last && act("down", "/matrix/card/move-down")}
      {open && (
        <a
          href={`/matrix/card/readiness?position=${encodeURIComponent(choice.key)}`}
          aria-label={`${t("card:own.readiness")}: ${choice.title}`}
        >
          {t("card:own.readiness")}
        </a>
      )}
      {act("withdraw", "/matrix/card/withdraw")}
    </CardLine>
  );
}
