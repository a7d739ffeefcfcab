import type { findJudged } from "~/domain/discussion/moderation-room.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { Decided } from "~/ui/moderation-decisions";

type Judged = Awaited<ReturnType<typeof findJudged>>;

/** What was decided on the comment before, and how its author was warned and muted. */
export function Before(props: Pick<Judged, "comment" | "decisions" | "sanctions"> & { today: string }) {
  const t = useT();
  const language = useLanguage();
  const { comment, decisions, sanctions, today } = props;
  const day = (one: string) => formatDay(language, one);
  return (
    <>
      {decisions.length > 0 && (
        <section className="mt-8">
          <h2 className="text-h3">{t("moderation:one.decisions")}</h2>
          {decisions.map(({ act, reason, words, decidedOn, own, appeal }, at) => (
            <Decided
              key={at}
              what={t(`moderation:act.${act}`)}
              day={decidedOn}
              reason={reason}
              words={words}
              more={appeal ? t(`moderation:one.appeal.${appeal}`) : own ? t("moderation:one.yours") : ""}
            />
          ))}
        </section>
      )}
      {sanctions.length > 0 && (
        <section className="mt-8">
          <h2 className="text-h3">{t("moderation:one.sanctions")}</h2>
          {sanctions.map(({ code, kind, reason, decidedOn, until, liftedOn, here }) => (
            <div key={code} className="my-2">
              <Facts>
                <strong>{t(`moderation:sanction.${kind}`)}</strong>
                {day(decidedOn)}
                {t(`moderation:reason.${reason}.label`)}
                {here && t("moderation:one.here")}
                {liftedOn
                  ? t("moderation:sanction.lifted", { day: day(liftedOn) })
                  : until && t("moderation:sanction.until", { day: day(until) })}
              </Facts>
              {until && !liftedOn && until >= today && (
                <ActButton action={`/organize/moderation/comments/${comment.code}/mutes/${code}/lifting`}>
                  {t("moderation:mute.lift")}
                </ActButton>
              )}
            </div>
          ))}
        </section>
      )}
    </>
  );
}
