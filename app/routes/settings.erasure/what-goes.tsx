import { useT } from "~/ui/language";

const goes = [
  "account",
  "application",
  "card",
  "contact",
  "drafts",
  "endorsements",
  "opinions",
  "programme",
  "certificates",
  "files",
];
const stays = ["log", "decisions", "replies", "certificates", "backups", "copies"];

/** What an erasure takes and what it leaves, said before it is asked for. */
export function WhatGoes() {
  const t = useT();
  return (
    <div className="max-w-[66ch] space-y-4">
      <h2 className="pt-4">{t("my-data:erasure.goesTitle")}</h2>
      <ul className="list-disc space-y-2 pl-6 marker:text-muted">
        {goes.map((line) => (
          <li key={line}>{t(`my-data:erasure.goes.${line}`)}</li>
        ))}
      </ul>
      <h2 className="pt-4">{t("my-data:erasure.staysTitle")}</h2>
      <ul className="list-disc space-y-2 pl-6 marker:text-muted">
        {stays.map((line) => (
          <li key={line}>{t(`my-data:erasure.stays.${line}`)}</li>
        ))}
      </ul>
      <p>
        <a href="/settings/data">{t("my-data:erasure.copy")}</a>
      </p>
    </div>
  );
}
