import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { materialPath } from "~/domain/programme/materials";
import { findMaterial } from "~/domain/programme/reading-materials.server";
import { seeOther } from "~/forms/parse-form";
import { Told, ToldText } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { VideoPlayer } from "~/ui/video-player";

export const handle = page({ title: "materials:title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug = "", code = "" } = params;
  const { link: _link, ...material } = await findMaterial(await context.visitor(), slug, code, context.language);
  // What is no page of its own has another address.
  if (material.kind === "file" || material.kind === "link") throw seeOther(materialPath(slug, material));
  return material;
}

/** A text or a recording that goes with an event. */
export default function Material() {
  const t = useT();
  const { title, text, kind, seenBy, slug, event, video, spoken } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={<Told said={title} />}
        back={
          <a href={`/programme/${slug}`}>
            <Told said={event} />
          </a>
        }
      >
        <Facts>
          {t(`materials:kind.${kind}`)}
          {seenBy === "takers" ? t("materials:forTakers") : null}
        </Facts>
      </PageHead>
      {video ? <VideoPlayer places={video} label={title.text} spoken={spoken} /> : null}
      <ToldText text={text} />
    </>
  );
}
