import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mostCompared } from "~/domain/matrix/candidacies";
import { compareCards } from "~/domain/matrix/comparing-cards.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { SideBySide } from "./side-by-side";

export const handle = page({ title: "candidates:compare.title", width: "wide" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const numbers = new URL(request.url).searchParams.getAll("card");
  return compareCards(await context.actor(), numbers, context.language);
}

/** Up to four cards side by side, for organizers. */
export default function Comparison() {
  const t = useT();
  const { asked, cards } = useLoaderData<typeof loader>();
  const few = asked < 2 ? "candidates:compare.tooFew" : "candidates:compare.tooMany";
  return (
    <>
      <PageHead
        title={t("candidates:compare.title")}
        lead={t("candidates:compare.lead")}
        back={<a href="/organize/candidates">{t("candidates:title")}</a>}
      />
      {cards.length > 0 ? (
        <>
          <SideBySide cards={cards} />
          <Notice>{t("candidates:compare.recorded")}</Notice>
        </>
      ) : (
        <Notice tone="warn">{t(few, { count: asked, max: mostCompared })}</Notice>
      )}
    </>
  );
}
