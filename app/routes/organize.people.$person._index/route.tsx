import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPerson } from "~/domain/organizing/people.server";
import { givenRoles } from "~/domain/organizing/roles.schema";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "people:one.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findPerson(await context.actor(), params.person ?? "");
}

/** One person: the office, how it is secured, and what may be changed. */
export default function OnePerson() {
  const t = useT();
  const language = useLanguage();
  const { person, pseudonym, role, joinedOn, roleSince, secondStep, mayChange } = useLoaderData<typeof loader>();
  const facts: [string, string][] = [
    ["role", t(`common:role.${role}`)],
    ["since", roleSince ? formatDay(language, roleSince) : t("people:sinceJoining")],
    ["joinedOn", formatDay(language, joinedOn)],
    ["secondStep", t(`people:secondStep.${secondStep}`)],
  ];
  const address = `/organize/people/${person}`;
  return (
    <>
      <PageHead title={pseudonym} back={<a href="/organize/people">{t("people:title")}</a>} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {facts.map(([key, words]) => (
          <div key={key} className="contents">
            <dt className="text-muted">{t(`people:fact.${key}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {secondStep === "unneeded" ? null : <p className="mt-4 max-w-[66ch] text-muted">{t("people:one.noReset")}</p>}
      <h2 className="mt-10 text-h3">{t("people:one.change")}</h2>
      {mayChange ? (
        <>
          <ul className="mt-2">
            {givenRoles
              .filter((each) => each !== role)
              .map((each) => (
                <li key={each}>
                  <a href={`${address}/role?to=${each}`} className="inline-block py-2">
                    {t("people:make", { role: t(`common:role.${each}`) })}
                  </a>
                </li>
              ))}
          </ul>
          {role === "applicant" ? null : (
            <p className="mt-6">
              <a href={`${address}/ending`} className="button button-warn">
                {t("people:one.end")}
              </a>
            </p>
          )}
        </>
      ) : (
        <p className="mt-2 max-w-[66ch] text-muted">{t("people:one.own")}</p>
      )}
    </>
  );
}
