import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPicture, listPictures } from "~/domain/matrix/reading-pictures.server";
import { may } from "~/domain/permissions";
import { formatDay } from "~/locales/format";
import { found } from "~/platform/refuse";
import { useLanguage, useT } from "~/ui/language";
import { Facts } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { Picture } from "./picture";

export const handle = page({ title: "picture:title", width: "reading", forEveryone: true });

/** The published picture, of the newest round or of the one that the address names. For everybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("round");
  const number = asked === null ? null : /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
  const picture = await findPicture(number, context.language);
  return {
    picture: number === null ? picture : found(picture),
    pictures: await listPictures(),
    member: may.holdCard(await context.visitor()),
  };
}

export default function PublishedPicture() {
  const t = useT();
  const language = useLanguage();
  const { picture, pictures, member } = useLoaderData<typeof loader>();
  const others = pictures.filter(({ number }) => number !== picture?.number);
  return (
    <>
      <PageHead title={t("picture:title")} lead={t("picture:lead")}>
        <a href={member ? "/matrix/card" : "/join"} className="no-print">
          {t(member ? "picture:card" : "picture:join")}
        </a>
      </PageHead>
      {picture ? (
        <>
          <Facts>
            {t("picture:of", { number: picture.number, day: formatDay(language, picture.closedOn) })}
            {t("picture:published", { day: formatDay(language, picture.publishedOn) })}
          </Facts>
          <Picture {...picture} />
        </>
      ) : (
        <Empty>{t("picture:empty")}</Empty>
      )}
      {others.length > 0 && (
        <section className="mt-12 no-print" aria-labelledby="others">
          <h2 id="others" className="text-h3">
            {t("picture:others")}
          </h2>
          <ul className="mt-2">
            {others.map(({ number, closedOn }) => (
              <li key={number}>
                <a href={`/matrix?round=${number}`} className="inline-block py-1">
                  {t("picture:of", { number, day: formatDay(language, closedOn) })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
