import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listGuides } from "~/domain/guides.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "guide:title", forEveryone: true });

export async function loader({ context }: LoaderFunctionArgs) {
  return { guides: listGuides(await context.visitor()) };
}

const addresses = {
  participants: "/guide/participants",
  organizers: "/guide/organizers",
  accessibility: "/accessibility",
};

/** What there is to read when one needs help. */
export default function Guides() {
  const t = useT();
  const { guides } = useLoaderData<typeof loader>();
  const all = [...guides.map((name) => ({ name, href: addresses[name] })), { name: "safety", href: "/safety" }];
  return (
    <>
      <PageHead title={t("guide:title")} lead={t("guide:lead")} />
      <ul className="divide-y divide-line border-y border-line">
        {all.map(({ name, href }) => (
          <li key={name} className="py-5">
            <h2 className="text-h3">
              <a href={href}>{t(`guide:list.${name}.title`)}</a>
            </h2>
            <p className="mt-1 text-muted">{t(`guide:list.${name}.text`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
