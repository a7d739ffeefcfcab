import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listWaiting } from "~/domain/discussion/letting-through.server";
import { placeAsked } from "~/forms/parse-form";
import { Judged } from "~/ui/judged";
import { useT } from "~/ui/language";
import { Ways } from "~/ui/lists";
import { page } from "~/ui/page";
import { Empty, PageHead } from "~/ui/parts";
import { WaitingActs } from "./waiting-acts";

export const handle = page({ title: "moderation:room.title", width: "reading" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = placeAsked(request, "after");
  return { ...(await listWaiting(await context.actor(), after)), first: !after };
}

/** Comments of new members that nobody has read yet, the longest waiting first. */
export default function Waiting() {
  const t = useT();
  const { items, next, first } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("moderation:letting.title")}
        lead={t("moderation:letting.lead")}
        back={<a href="/organize/moderation">{t("moderation:room.title")}</a>}
      />
      {items.length === 0 && <Empty>{t("moderation:letting.none")}</Empty>}
      {items.map((one) => (
        <article key={one.comment.code} className="mt-8 border-t border-line pt-2">
          <Judged {...one} stands={false} />
          <WaitingActs code={one.comment.code} />
        </article>
      ))}
      <Ways
        first={first ? null : "/organize/moderation/waiting"}
        next={next === null ? null : `/organize/moderation/waiting?after=${next}`}
      />
    </>
  );
}
