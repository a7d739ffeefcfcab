import type { countAttendance } from "~/domain/programme/attendance-counts.server";
import { formatNumber } from "~/locales/format";
import { Told } from "~/ui/call-parts";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Counted = Awaited<ReturnType<typeof countAttendance>>;

/** How many there are of what. */
export function Figures({ counts }: Pick<Counted, "counts">) {
  const t = useT();
  const language = useLanguage();
  return (
    <ListTable className="mt-3 max-w-[34rem]">
      <thead>
        <tr>
          <th scope="col">{t("organizing-attendance:column.what")}</th>
          <th scope="col" className="text-right">
            {t("organizing-attendance:column.count")}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row" className={name === "byCode" || name === "byOrganizer" ? "pl-4 font-normal" : ""}>
              {t(`organizing-attendance:count.${name}`)}
            </th>
            <td className="text-right tabular-nums">{formatNumber(language, count)}</td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

/** The lectures of a cycle or a course with how many attended each; each leads to its own page. */
export function Lectures({ lectures }: Pick<Counted, "lectures">) {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="mt-10">
      <h2>{t("organizing-attendance:lectures")}</h2>
      {lectures.length === 0 ? (
        <p className="mt-2 text-muted">{t("organizing-attendance:noLectures")}</p>
      ) : (
        <ListTable className="mt-3">
          <thead>
            <tr>
              <th scope="col">{t("organizing-attendance:column.lecture")}</th>
              <th scope="col" className="text-right">
                {t("organizing-attendance:column.attended")}
              </th>
            </tr>
          </thead>
          <tbody>
            {lectures.map(({ code, title, attended, hasCode }) => (
              <tr key={code}>
                <th scope="row">
                  <a href={`/organize/programme/${code}/attendance`} className="inline-block py-1">
                    <Told said={title} />
                  </a>
                  {hasCode ? (
                    <span className="block text-small font-normal text-muted">
                      {t("organizing-attendance:lectureHasCode")}
                    </span>
                  ) : null}
                </th>
                <td className="text-right tabular-nums">{formatNumber(language, attended)}</td>
              </tr>
            ))}
          </tbody>
        </ListTable>
      )}
    </section>
  );
}
