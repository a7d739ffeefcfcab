import type { Size } from "~/ui/tokens";
import { Nots, Section } from "./specimen";
import words from "./words.json";
import { ListTable } from "~/ui/list-table";

const { language, type } = words;

/** What the language is, in a few plain sentences. */
export function Language() {
  return (
    <Section name="language">
      <ul className="design-rules">
        {language.is.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Nots not={language.not} />
    </Section>
  );
}

const families = [
  { name: "serif", look: "font-serif" },
  { name: "sans", look: "font-sans" },
  { name: "mono", look: "font-mono" },
] as const;

/** The six sizes with their values, the families, and how the three languages look in them. */
export function Type({ sizes }: { sizes: readonly Size[] }) {
  return (
    <Section name="type" lead={type.lead}>
      <ListTable className="mt-6">
        <thead>
          <tr>
            <th scope="col">{type.head.size}</th>
            <th scope="col" className="figure">
              {type.head.px}
            </th>
            <th scope="col" className="figure">
              {type.head.leading}
            </th>
            <th scope="col">{type.head.for}</th>
          </tr>
        </thead>
        <tbody>
          {sizes.map(({ name, rem, leading }) => (
            <tr key={name}>
              <th scope="row" className={`type-${name} font-serif`}>
                {name}
              </th>
              <td className="figure">{rem * 16}</td>
              <td className="figure">{leading}</td>
              <td className="text-small">{type.for[name as keyof typeof type.for]}</td>
            </tr>
          ))}
        </tbody>
      </ListTable>
      <p className="mt-3 text-small text-muted">{type.figures}</p>
      <dl className="mt-6">
        {families.map(({ name, look }) => (
          <div key={name} className="mt-4">
            <dt className="text-small text-muted">{type.families[name]}</dt>
            <dd className={`text-read ${look}`} lang="be">
              {type.samples[0]?.text}
            </dd>
          </div>
        ))}
      </dl>
      {type.samples.map(({ lang, text }) => (
        <div key={lang} className="mt-8" lang={lang}>
          <p className="design-measure font-serif text-read">{text}</p>
          <p className="design-measure mt-2">{text}</p>
          <p className="design-measure mt-2 text-small text-muted">{text}</p>
        </div>
      ))}
      <p className="mt-8 text-muted">{type.hyphens}</p>
      <div className="design-row mt-3">
        {type.samples.map(({ lang, long }) => (
          <p key={lang} lang={lang} className="design-narrow font-serif text-read">
            {long}
          </p>
        ))}
      </div>
      <Nots not={type.not} />
    </Section>
  );
}
