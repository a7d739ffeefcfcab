import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnReviews } from "~/domain/concepts/listing-reviews.server";
import { reviewPath } from "~/domain/concepts/reviews";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";

export const handle = page({ title: "reviews:list.title", width: "reading" });

export async function loader({ context }: LoaderFunctionArgs) {
  return listOwnReviews(await context.actor());
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>;

/** What one was asked to judge: what waits first, then what one gave. */
export default function OwnReviews() {
  const t = useT();
  const { waits, given, closed } = useLoaderData<typeof loader>();
  const none = waits.length + given.length + closed.length === 0;
  return (
    <>
      <PageHead title={t("reviews:list.title")} lead={t("reviews:list.lead")} />
      {none ? (
        <Empty>{t("reviews:list.none")}</Empty>
      ) : (
        <section id="waits">
          <h2>{t("reviews:list.waits")}</h2>
          {waits.length > 0 ? <Reviews reviews={waits} /> : <Empty>{t("reviews:list.nothingWaits")}</Empty>}
        </section>
      )}
      {given.length > 0 ? (
        <section className="mt-10">
          <h2>{t("reviews:list.given")}</h2>
          <Reviews reviews={given} />
        </section>
      ) : null}
      {closed.length > 0 ? (
        <section className="mt-10">
          <h2>{t("reviews:list.closed")}</h2>
          <p className="mt-2 max-w-[66ch] text-muted">{t("reviews:list.closedLead")}</p>
          <Reviews reviews={closed} />
        </section>
      ) : null}
    </>
  );
}

function Reviews({ reviews }: { reviews: Listed["waits"] }) {
  const t = useT();
  const own = useLanguage();
  return (
    <Rows>
      {reviews.map(({ code, title, language, sphere, standing, open, overdue, dueOn, givenOn }) => (
        <Row
          key={code}
          href={reviewPath(code)}
          title={title || t("reviews:list.untitled")}
          lang={title ? language : own}
        >
          <Facts>
            {standing === "waits" && overdue ? (
              <strong className="text-warn">{t("reviews:list.overdue", { day: formatDay(own, dueOn) })}</strong>
            ) : null}
            {standing === "waits" && !overdue ? t("reviews:list.due", { day: formatDay(own, dueOn) }) : null}
            {standing === "given" && givenOn ? t("reviews:list.givenOn", { day: formatDay(own, givenOn) }) : null}
            {standing === "given" && open ? t("reviews:list.changeable") : null}
            {sphere ? t(`common:sphere.${sphere}`) : null}
          </Facts>
        </Row>
      ))}
    </Rows>
  );
}
