import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findWhatWaits } from "~/domain/organizing/what-waits.server";
import { may } from "~/domain/permissions";
import { countAskedResults } from "~/domain/results/keeping.server";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { RestingOffice } from "~/ui/resting-office";
import { rooms, waitsIn } from "./rooms";

export const handle = page({ title: "home:organize.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  // Whoever would be let in but for the second step is told how to set one.
  if (actor.resting && may.moderate({ ...actor, role: actor.resting })) return null;
  const waits = await findWhatWaits(actor);
  return { ...waits, results: waits.organizes ? await countAskedResults(actor) : 0 };
}

/** The rooms of moderators and organizers, each with what it is for and what waits there. */
export default function Organize() {
  const t = useT();
  const loaded = useLoaderData<typeof loader>();
  if (!loaded) return <Resting />;
  const { organizes } = loaded;
  const waits = waitsIn(loaded);
  const shown = (group: string) =>
    group === "discussions" || (organizes !== null && (group !== "office" || organizes.administers));
  return (
    <>
      <PageHead
        title={t("home:organize.title")}
        lead={t(organizes ? "home:organize.lead" : "moderation:room.moderators")}
      />
      {Object.entries(rooms)
        .filter(([group]) => shown(group))
        .map(([group, parts]) => (
          <section key={group} className="mt-10">
            <h2>{t(`home:organize.group.${group}`)}</h2>
            <Rows>
              {parts.map((room) => (
                <Row key={room} href={`/organize/${room}`} title={t(`home:organize.${room}.title`)}>
                  <p className="mt-1 max-w-[66ch] text-muted">{t(`home:organize.${room}.text`)}</p>
                  {(waits[room] ?? []).map(({ words, count, href }) =>
                    count > 0 ? (
                      <p key={words} className="font-semibold">
                        <a href={href} className="inline-block py-1">
                          {t(words, { count })}
                        </a>
                      </p>
                    ) : null,
                  )}
                </Row>
              ))}
            </Rows>
          </section>
        ))}
    </>
  );
}

/** For an organizer without a second step. */
function Resting() {
  const t = useT();
  return (
    <>
      <PageHead title={t("home:organize.title")} />
      <RestingOffice />
    </>
  );
}
