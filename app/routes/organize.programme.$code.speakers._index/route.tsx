import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { homeZone } from "~/domain/concepts/zones";
import { findEventToKeep } from "~/domain/programme/keeping-events.server";
import { Told } from "~/ui/call-parts";
import { SpeakerList } from "~/ui/event-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "organizing-programme:speakers.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = { language: context.language, zone: homeZone };
  const event = await findEventToKeep(await context.actor(), params.code ?? "", reader);
  const { code, title, speakers, standing } = event;
  return { code, title, speakers, changeable: standing !== "cancelled" };
}

/** Who speaks at an event, each with the ways to change it. */
export default function Speakers() {
  const t = useT();
  const { code, title, speakers, changeable } = useLoaderData<typeof loader>();
  const path = `/organize/programme/${code}`;
  return (
    <>
      <PageHead
        title={t("organizing-programme:speakers.title")}
        lead={<Told said={title} />}
        back={<a href={path}>{t("organizing-programme:toEvent")}</a>}
      >
        {changeable && (
          <a href={`${path}/speakers/new`} className="button button-second">
            {t("organizing-programme:speakers.add")}
          </a>
        )}
      </PageHead>
      {speakers.length === 0 ? <Empty>{t("organizing-programme:speakers.none")}</Empty> : null}
      <SpeakerList
        speakers={speakers}
        ways={({ key, name }) =>
          changeable ? (
            <>
              <a
                href={`${path}/speakers/${key}/edit`}
                aria-label={`${t("organizing-programme:speakers.change")}: ${name.text}`}
              >
                {t("organizing-programme:speakers.change")}
              </a>
              <a
                href={`${path}/speakers/${key}/removal`}
                aria-label={`${t("organizing-programme:speakers.remove")}: ${name.text}`}
              >
                {t("organizing-programme:speakers.remove")}
              </a>
            </>
          ) : null
        }
      />
    </>
  );
}
