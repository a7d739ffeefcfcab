import { useT } from "~/ui/language";

const known = ["pseudonym", "interests", "motivation", "day", "place", "time"];
const unknown = ["name", "contact", "address", "passphrase"];

/** What will be known about a newcomer and what not, said before anything is typed. */
export function WhatIsKnown() {
  const t = useT();
  return (
    <div className="mb-8 grid gap-6 sm:grid-cols-2">
      <Lines title={t("joining:known.title")} lines={known.map((line) => t(`joining:known.${line}`))} />
      <Lines title={t("joining:unknown.title")} lines={unknown.map((line) => t(`joining:unknown.${line}`))} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section>
      <h2 className="text-h3">{title}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
