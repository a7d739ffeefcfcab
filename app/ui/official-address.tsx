import type { AddressKind } from "~/domain/organizing/official-addresses";
import type { Language } from "~/locales/t";
import { languageName } from "~/locales/t";
import { useLanguage, useT } from "./language";

export interface ShownAddress {
  kind: AddressKind;
  address: string;
  /** Where it leads; null where what is kept is no address, and no link is made. */
  href: string | null;
  note: { text: string; language: Language } | null;
}

/** An official address: what it is, the address letter by letter, and its note, marked where it is in another language. */
export function OfficialAddress({ kind, address, href, note }: ShownAddress) {
  const t = useT();
  const reader = useLanguage();
  return (
    <>
      <p className="text-small text-muted">{t(`addresses:kind.${kind}`)}</p>
      <p className="font-mono break-all" translate="no">
        {href ? (
          <a href={href} rel="noreferrer noopener" className="inline-block py-1">
            {address}
          </a>
        ) : (
          address
        )}
      </p>
      {note ? (
        <p className="max-w-[66ch] whitespace-pre-line">
          <span lang={note.language}>{note.text}</span>
          {note.language === reader ? null : (
            <span className="text-muted"> {t("addresses:inLanguage", { language: languageName(note.language) })}</span>
          )}
        </p>
      ) : null}
    </>
  );
}
