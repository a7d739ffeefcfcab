import type { KnownInvitation } from "~/domain/organizing/inviting.server";
import { ActButton } from "~/forms/form";
import { formatDay } from "~/locales/format";
import { writtenIn } from "~/locales/writing";
import { useLanguage, useT } from "~/ui/language";
import { ListTable } from "~/ui/list-table";

const columns = ["occasion", "left", "expiresOn", "state"] as const;

/** One row for each invitation; those that work can be revoked. */
export function InvitationTable({ invitations }: { invitations: readonly KnownInvitation[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ListTable stacks>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`invitations:column.${column}`)}
            </th>
          ))}
          <th role="columnheader" scope="col">
            <span className="sr-only">{t("invitations:revoke")}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {invitations.map(({ code, occasion, left, uses, expiresOn, state }) => (
          <tr role="row" key={code}>
            <th role="rowheader" scope="row" lang={writtenIn(occasion)}>
              {occasion}
            </th>
            <td role="cell">{t("invitations:leftOf", { left, uses })}</td>
            <td role="cell">{t("invitations:until", { day: formatDay(language, expiresOn) })}</td>
            <td role="cell">{t(`invitations:state.${state}`)}</td>
            <td role="cell">
              {state === "usable" ? (
                <ActButton
                  action={`/organize/invitations/${code}/revocation`}
                  look="link"
                  label={t("invitations:revokeOne", { occasion })}
                >
                  {t("invitations:revoke")}
                </ActButton>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}
