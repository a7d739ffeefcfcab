import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countConceptsByState } from "~/domain/concepts/listing.server";
import { countWaitingApplications } from "~/domain/organizing/listing-applications.server";
import { useT } from "~/ui/language";
import { Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "home:organize.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const [applications, concepts] = await Promise.all([countWaitingApplications(actor), countConceptsByState(actor)]);
  return { applications, submitted: concepts.submitted };
}

/** The organizers' rooms, each with what it is for and what waits there. */
export default function Organize() {
  const t = useT();
  const { applications, submitted } = useLoaderData<typeof loader>();
  const rooms = [
    { room: "applications", waits: applications ? t("home:wait.applications", { count: applications }) : null },
    { room: "concepts", waits: submitted ? t("home:wait.submitted", { count: submitted }) : null },
    { room: "matrix", waits: null },
    { room: "catalogue", waits: null },
  ];
  return (
    <>
      <PageHead title={t("home:organize.title")} lead={t("home:organize.lead")} />
      <Rows>
        {rooms.map(({ room, waits }) => (
          <Row key={room} level={2} href={`/organize/${room}`} title={t(`home:organize.${room}.title`)}>
            <p className="text-muted">{t(`home:organize.${room}.text`)}</p>
            {waits ? <p className="mt-1 font-semibold">{waits}</p> : null}
          </Row>
        ))}
      </Rows>
    </>
  );
}
