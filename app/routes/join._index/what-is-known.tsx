import { useT } from "~/ui/language";

/** What will be known about a newcomer and what not, said before anything is typed. */
export function WhatIsKnown() {
  const t = useT();
  const list = (group: string, keys: string[]) => (
    <section>
      <h2 className="text-h3">{t(`joining:${group}.title`)}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {keys.map((key) => (
          <li key={key}>{t(`joining:${group}.${key}`)}</li>
        ))}
      </ul>
    </section>
  );
  return (
    <div className="mb-8 grid gap-6 sm:grid-cols-2">
      {list("known", ["pseudonym", "interests", "motivation", "day", "place"])}
      {list("unknown", ["name", "contact", "address", "passphrase"])}
    </div>
  );
}
