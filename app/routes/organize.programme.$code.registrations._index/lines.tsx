import type { CardFacts } from "~/domain/programme/registration-lines.server";
import type { listRegistrations } from "~/domain/programme/registrations-room.server";
import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

type Item = Awaited<ReturnType<typeof listRegistrations>>["items"][number];

/** Registrations in lines; where an event is by selection, those that are ticked are decided on together. */
export function Lines({ items, path, selecting }: { items: Item[]; path: string; selecting: boolean }) {
  const t = useT();
  const table = <Table items={items} path={path} selecting={selecting} />;
  if (!selecting || items.every(({ state }) => state !== "waiting")) return table;
  return (
    <form method="post" action={`${path}/registrations/decisions`}>
      {table}
      <fieldset className="mt-6">
        <legend className="font-semibold">{t("organizing-registration:decide.title")}</legend>
        <p className="mt-1 text-small text-muted">{t("organizing-registration:decide.hint")}</p>
        <div className="mt-3 flex flex-wrap gap-4">
          {(["selected", "declined", "none"] as const).map((value) => (
            <button key={value} name="decision" value={value} className="button button-second">
              {t(`organizing-registration:decide.${value}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

function Table({ items, path, selecting }: { items: Item[]; path: string; selecting: boolean }) {
  const t = useT();
  const language = useLanguage();
  const columns = ["code", "state", "day", ...(selecting ? ["facts"] : [])];
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((name) => (
            <th role="columnheader" key={name} scope="col">
              {t(`organizing-registration:column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map(({ code, state, decided, day, facts }) => (
          <tr role="row" key={code}>
            <th role="rowheader" scope="row" className="whitespace-nowrap">
              {selecting && state === "waiting" ? (
                <label className="inline-flex size-11 items-center align-middle">
                  <span className="sr-only">{t("organizing-registration:decide.tick", { code })}</span>
                  <input type="checkbox" name="registration" value={code} className="size-5" />
                </label>
              ) : null}
              <a href={`${path}/registrations/${code}`} className="inline-block py-1 font-mono text-small">
                {code}
              </a>
            </th>
            <td role="cell">
              {t(`registration:state.${state}`)}
              {decided ? (
                <span className="block text-small font-semibold">
                  {t("organizing-registration:decidedAs", {
                    decision: t(`organizing-registration:decision.${decided}`),
                  })}
                </span>
              ) : null}
            </td>
            <td role="cell" className="whitespace-nowrap">
              {formatDay(language, day)}
            </td>
            {selecting ? (
              <td role="cell" className="text-small max-sm:basis-full">
                {facts ? <FactsInLine facts={facts} /> : t("organizing-registration:noCard")}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

/** What a card says, in one line; what was not answered is left out. */
function FactsInLine({ facts }: { facts: CardFacts }) {
  const t = useT();
  const { spheres, languages, regions, service, management, readiness } = facts;
  const said = [
    spheres.map(({ sphere, years }) => `${t(`common:sphere.${sphere}`)} (${t(`answers:years.${years}`)})`).join(", "),
    languages
      .map(({ language, level }) => `${t(`answers:language.${language}`)} (${t(`answers:level.${level}`)})`)
      .join(", "),
    service && `${t("answers:field.service")}: ${t(`answers:years.${service}`)}`,
    management && `${t("answers:field.management")}: ${t(`answers:years.${management}`)}`,
    readiness && t(`matrix:readiness.${readiness}`),
    regions.join(", "),
  ].filter(Boolean);
  return said.length > 0 ? said.join("; ") : t("answers:none");
}
