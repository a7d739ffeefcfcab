import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { compareScenarios } from "~/domain/matrix/comparing-scenarios.server";
import { filterLink } from "~/domain/matrix/filters.schema";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { CardDifferences, PositionDifferences } from "./differences";
import { SideBySide } from "./side-by-side";

export const handle = page({ title: "scenarios:compare.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const [a = "", b = "", card = "", position = ""] = ["a", "b", "card", "position"].map(
    (name) => query.get(name) ?? "",
  );
  const asked = { a, b, card, position };
  return { ...(await compareScenarios(await context.actor(), asked, context.language)), asked };
}

/** Two scenarios side by side: figures, positions, cards. */
export default function CompareScenarios() {
  const t = useT();
  const { scenarios, positions, nextPosition, cards, nextCard, asked } = useLoaderData<typeof loader>();
  const link = (more: Record<string, string>) =>
    filterLink("/organize/matrix/scenarios/comparison", { ...asked, ...more });
  return (
    <>
      <PageHead
        title={t("scenarios:compare.title")}
        lead={t("scenarios:compare.lead")}
        back={<a href="/organize/matrix/scenarios">{t("scenarios:title")}</a>}
      >
        {scenarios.map(({ code, name }, i) => (
          <a key={`${code} ${i}`} href={`/organize/matrix/scenarios/${code}`}>
            {name}
          </a>
        ))}
      </PageHead>
      {scenarios.some(({ current }) => !current) && <Notice tone="warn">{t("scenarios:compare.stale")}</Notice>}
      <SideBySide scenarios={scenarios} />
      <section className="mt-12">
        <h2>{t("scenarios:compare.positions")}</h2>
        {positions.length === 0 ? (
          <Empty>{t("scenarios:compare.samePositions")}</Empty>
        ) : (
          <PositionDifferences positions={positions} scenarios={scenarios} />
        )}
        <Ways
          label={t("scenarios:compare.positions")}
          first={asked.position && link({ position: "" })}
          next={nextPosition && link({ position: nextPosition })}
        />
      </section>
      <section className="mt-12">
        <h2>{t("scenarios:compare.cards")}</h2>
        {cards.length === 0 ? (
          <Empty>{t("scenarios:compare.sameCards")}</Empty>
        ) : (
          <CardDifferences cards={cards} scenarios={scenarios} />
        )}
        <Ways
          label={t("scenarios:compare.cards")}
          first={asked.card && link({ card: "" })}
          next={nextCard && link({ card: nextCard })}
        />
      </section>
    </>
  );
}
