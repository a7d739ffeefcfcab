import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPosition } from "~/domain/matrix/finding-position.server";
import { useT } from "~/ui/language";
import { NotInCatalogue } from "~/ui/not-in-catalogue";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { PositionLines } from "~/ui/position-lines";
import { ChooseIt } from "./choose-it";
import { PositionTable } from "./position-table";

export const handle = page({ title: "browsing:position.title", width: "reading" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const position = await findPosition(await context.actor(), params.key ?? "", context.language);
  return data({ position }, { status: position ? 200 : 404 });
}

export default function PositionPage() {
  const t = useT();
  const { position } = useLoaderData<typeof loader>();
  if (!position) return <NotInCatalogue />;
  const { title, about, place, inBody, elsewhere } = position;
  return (
    <>
      <PageHead
        title={title}
        lead={place.name}
        back={<a href={`/matrix/bodies/${place.key}`}>{t("browsing:position.toBody")}</a>}
      />
      {about && (
        <section aria-labelledby="about" className="max-w-[66ch]">
          <h2 id="about" className="text-h3">
            {t("browsing:position.about")}
          </h2>
          <p className="mt-2">{about}</p>
        </section>
      )}
      <PositionTable position={position} />
      <Notice>{t("matrix:guarantee")}</Notice>
      <ChooseIt position={position} />
      {elsewhere.length > 0 && (
        <section aria-labelledby="elsewhere" className="mt-10">
          <h2 id="elsewhere">{t("browsing:position.elsewhere")}</h2>
          <PositionLines positions={elsewhere} by="body" />
        </section>
      )}
      {inBody.length > 0 && (
        <section aria-labelledby="in-body" className="mt-10">
          <h2 id="in-body">{t("browsing:position.inBody")}</h2>
          <PositionLines positions={inBody} by="title" />
        </section>
      )}
    </>
  );
}
