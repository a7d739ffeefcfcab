import type { listAttendance } from "~/domain/programme/marking-attendance.server";
import { formatNumber } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Item = Awaited<ReturnType<typeof listAttendance>>["items"][number];

interface Shown {
  items: Item[];
  path: string;
  /** Whether it is a cycle or a course, of which lectures are counted. */
  whole: boolean;
}

/** Registrations in lines; where it can be noted, those that are ticked are noted together. */
export function Lines({ markable, ...shown }: Shown & { markable: boolean }) {
  const t = useT();
  const { path, whole } = shown;
  if (!markable) return <Table {...shown} ticks={false} />;
  return (
    <form method="post" action={`${path}/marks`}>
      <Table {...shown} ticks />
      <fieldset className="mt-6">
        <legend className="font-semibold">{t("organizing-attendance:mark.title")}</legend>
        {whole ? null : <p className="mt-1 text-small text-muted">{t("organizing-attendance:mark.hint")}</p>}
        <div className="mt-3 flex flex-wrap gap-4">
          {(["yes", "no"] as const).map((value) => (
            <button key={value} name="attended" value={value} className="button button-second">
              {t(`organizing-attendance:mark.${value}${whole ? "Whole" : ""}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

function Table({ items, path, whole, ticks }: Shown & { ticks: boolean }) {
  const t = useT();
  const language = useLanguage();
  const certified = items.some(({ certificate }) => certificate !== "");
  const columns = ["code", "state", ...(whole ? ["lectures", "completed"] : []), ...(certified ? ["certificate"] : [])];
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((name) => (
            <th role="columnheader" key={name} scope="col">
              {t(`organizing-attendance:column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map(({ code, by, lectures, completed, certificate }) => (
          <tr role="row" key={code}>
            <th role="rowheader" scope="row" className="whitespace-nowrap">
              {ticks ? (
                <label className="inline-flex min-h-11 items-center gap-3 align-middle">
                  <input
                    type="checkbox"
                    name="registration"
                    value={code}
                    className="size-5"
                    aria-label={t("organizing-attendance:people.tick", { code })}
                  />
                  <span className="font-mono text-small">{code}</span>
                </label>
              ) : (
                <span className="font-mono text-small">{code}</span>
              )}
            </th>
            <td role="cell">{whole && !by ? null : t(`organizing-attendance:by.${by || "none"}`)}</td>
            {whole ? (
              <>
                <td role="cell" className="tabular-nums">
                  <span className="sm:sr-only">{t("organizing-attendance:column.lectures")}: </span>
                  {formatNumber(language, lectures)}
                </td>
                <td role="cell">
                  {completed ? (
                    <>
                      <span className="sm:sr-only">{t("organizing-attendance:column.completed")}: </span>
                      {t("organizing-attendance:yes")}
                    </>
                  ) : null}
                </td>
              </>
            ) : null}
            {certified ? (
              <td role="cell">
                {certificate ? t(`organizing-attendance:certificate.${certificate}`) : null}
                {certificate === "held" ? (
                  <>
                    {" "}
                    <a
                      href={`${path}/certificates/${code}`}
                      className="inline-block py-1"
                      aria-label={`${t("organizing-attendance:revocation.link")} ${code}`}
                    >
                      {t("organizing-attendance:revocation.link")}
                    </a>
                  </>
                ) : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
