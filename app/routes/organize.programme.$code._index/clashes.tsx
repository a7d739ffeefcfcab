import type { KeptEvent } from "~/domain/programme/keeping-events.server";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

/** Speakers who are announced elsewhere at the same time; nothing where there are none. */
export function Clashes({ clashes }: { clashes: KeptEvent["clashes"] }) {
  const t = useT();
  if (clashes.length === 0) return null;
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t("organizing-programme:clash.title")}</p>
      <ul>
        {clashes.map(({ name, code, title }) => (
          <li key={`${name.text} ${code}`} className="py-1">
            {t("organizing-programme:clash.one", { name: name.text })}{" "}
            <a href={`/organize/programme/${code}`} className="inline-block">
              <Told said={title} />
            </a>
          </li>
        ))}
      </ul>
      <p>{t("organizing-programme:clash.lead")}</p>
    </Notice>
  );
}
