import type { ReactNode } from "react";
import { useLanguage } from "~/ui/language";
import words from "./words.json";

type Name = keyof typeof words.parts;

/** What one does not do. */
export function Nots({ not }: { not: readonly string[] }) {
  return (
    <ul className="design-rules text-muted">
      {not.map((one) => (
        <li key={one} className="design-not">
          {one}
        </li>
      ))}
    </ul>
  );
}

/** A section of the page. */
export function Section(props: { name: keyof typeof words.sections; lead?: string; children: ReactNode }) {
  return (
    <section id={`on-${props.name}`} aria-labelledby={`${props.name}-title`}>
      <h2 id={`${props.name}-title`}>{words.sections[props.name]}</h2>
      {props.lead ? <p className="design-measure mt-3">{props.lead}</p> : null}
      {props.children}
    </section>
  );
}

/**
 * Shared parts that are shown together: what each is for and what it is not for, and then the parts themselves with
 * real words, in the reader's language. `still` parts can be looked at only: landmarks and forms that the page has
 * once more, and what would take the focus or leave the page.
 */
export function Specimen({ of, still, children }: { of: Name[]; still?: boolean; children: ReactNode }) {
  const language = useLanguage();
  return (
    <div className="design-specimen">
      {of.map((name) => (
        <div key={name} className="design-measure mt-4">
          <h3 className="font-mono">{name}</h3>
          <p className="mt-1">{words.parts[name].how}</p>
          <p className="text-muted">{words.parts[name].not}</p>
        </div>
      ))}
      <div className="design-shown" lang={language} {...(still ? { inert: "" } : {})}>
        {children}
      </div>
    </div>
  );
}
