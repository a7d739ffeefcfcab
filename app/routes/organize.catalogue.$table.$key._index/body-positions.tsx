import { actOnRow } from "~/domain/matrix/catalogue-tables";
import type { findBody } from "~/domain/matrix/listing-catalogue.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { Empty } from "~/ui/parts";

type Position = Awaited<ReturnType<typeof findBody>>["positions"][number];

/** The positions of a body, each with what can be done with it. */
export function BodyPositions({ body, positions }: { body: string; positions: Position[] }) {
  const t = useT();
  return (
    <section className="mt-10">
      <h2>{t("catalogue:table.positions")}</h2>
      <p className="mt-3">
        <a href={`/organize/catalogue/positions/new?body=${encodeURIComponent(body)}`} className="inline-block py-1">
          {t("catalogue:add.positions")}
        </a>
      </p>
      {positions.length === 0 ? <Empty>{t("catalogue:body.none")}</Empty> : null}
      <ul className="rows">
        {positions.map((position) => (
          <li key={position.key}>
            <h3 className="text-h3">{position.title}</h3>
            <Facts>
              {t(`matrix:level.${position.level}`)}
              {t(`matrix:how.${position.how}`)}
              {t("organizing-matrix:position.seats", { seats: position.seats })}
              {t("catalogue:cards", { count: position.candidates })}
              {position.retired ? <strong>{t("catalogue:retired")}</strong> : null}
            </Facts>
            <Acts position={position} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ position: { key, title, retired } }: { position: Position }) {
  const t = useT();
  const named = (act: string) => t("catalogue:act.on", { act, what: title });
  const [edit, retire, restore] = [
    t("catalogue:act.edit"),
    t("catalogue:act.retirement"),
    t("catalogue:act.restoration"),
  ];
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-6 gap-y-1">
      <a href={actOnRow("positions", key, "edit")} aria-label={named(edit)} className="py-1">
        {edit}
      </a>
      {retired ? (
        <ActButton action={actOnRow("positions", key, "restoration")} look="link" label={named(restore)}>
          {restore}
        </ActButton>
      ) : (
        <a href={actOnRow("positions", key, "retirement")} aria-label={named(retire)} className="py-1">
          {retire}
        </a>
      )}
      <a href={`/organize/matrix/positions/${encodeURIComponent(key)}`} className="py-1">
        {t("organizing-matrix:position.cards")}
      </a>
    </div>
  );
}
