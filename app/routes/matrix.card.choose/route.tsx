import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { choosingSchema } from "~/domain/matrix/choosing.schema";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { findCurrentRound } from "~/domain/matrix/rounds.server";
import { findChoosable } from "~/domain/matrix/searching-positions.server";
import { translator } from "~/locales/t";
import { seeOther, withForm } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { RoundNote } from "~/ui/round-note";
import { ChoosingForm } from "./choosing-form";
import { PositionFacts } from "./position-facts";
import { type Hindrance, Obstacle } from "./obstacle";

export const handle = page({ title: "matrix:choose.title", hydrate: true, areas: ["matrix"] });

export async function loader(args: LoaderFunctionArgs) {
  const shown = await read(args);
  return data(shown, { status: shown.position ? 200 : 404 });
}

async function read({ request, context }: LoaderFunctionArgs) {
  const who = await context.actor();
  const key = new URL(request.url).searchParams.get("position") ?? "";
  const position = await findChoosable(who, key, context.language);
  const { revision, most, choices } = await findOwnCard(who, context.language);
  const own = choices.some((choice) => choice.key === key);
  const round = await findCurrentRound(who);
  // The scripts of this page do not know the names that organizers gave to levels.
  const level = position ? translator(context.language)(`matrix:level.${position.level}`) : "";
  const obstacle = obstacleOf(position, own, choices.length < most);
  return { position, level, revision, round, places: choices.length + 1, obstacle };
}

function obstacleOf(position: { retired: boolean } | null, own: boolean, room: boolean): Hindrance | null {
  if (!position) return "unknown";
  if (position.retired) return "retired";
  if (own) return "own";
  return room ? null : "full";
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await context.actor();
  return withForm(request, choosingSchema, async (act) => {
    await choosePosition(who, act);
    return seeOther("/matrix/card?done=chosen");
  });
}

export default function Choose() {
  const t = useT();
  const { position, level, revision, round, places, obstacle } = useLoaderData<typeof read>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={position?.title ?? t("matrix:choose.title")}
        lead={position?.body}
        back={
          position && <a href={`/matrix/positions/${encodeURIComponent(position.key)}`}>{t("matrix:choose.about")}</a>
        }
      />
      {position && <PositionFacts position={position} level={level} />}
      <RoundNote round={round} />
      {round?.open !== true ? (
        <p className="mt-6">
          <a href="/matrix/card">{t("matrix:search.card")}</a>
        </p>
      ) : position && !obstacle ? (
        <ChoosingForm position={position.key} revision={revision} places={places} refused={refused} />
      ) : (
        <Obstacle obstacle={obstacle ?? "unknown"} refused={refused} />
      )}
    </>
  );
}
