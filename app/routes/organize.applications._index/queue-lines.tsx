import type { listApplications } from "~/domain/organizing/listing-applications.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Line = Awaited<ReturnType<typeof listApplications>>["applications"][number];

/** The queue: whose application, since when it waits, and what they know. */
export function QueueLines({ applications }: { applications: Line[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ListTable stacks>
      <thead role="rowgroup">
        <tr role="row">
          {["pseudonym", "submittedOn", "experience", "spheres"].map((name) => (
            <th role="columnheader" key={name} scope="col">
              {name === "pseudonym" ? t("accounts:pseudonym") : t(`applications:one.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {applications.map(({ code, pseudonym, submittedOn, experience, spheres }) => (
          <tr role="row" key={code}>
            <th role="rowheader" scope="row" className="sm:min-w-44">
              <a href={`/organize/applications/${code}`}>{pseudonym}</a>
            </th>
            <td role="cell" className="text-small whitespace-nowrap text-muted">
              {submittedOn && formatDay(language, submittedOn)}
            </td>
            <td role="cell" className="text-small whitespace-nowrap text-muted">
              {experience && t(`applications:experience.${experience}`)}
            </td>
            <td role="cell" className="text-small text-muted">
              {spheres.map((sphere) => t(`common:sphere.${sphere}`)).join("; ")}
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
