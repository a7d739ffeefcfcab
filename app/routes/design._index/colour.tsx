import { contrast, pairs, type Theme, written } from "~/ui/tokens";
import { Nots, Section } from "./specimen";
import words from "./words.json";

const { colour } = words;

export interface Palette {
  theme: Theme;
  colours: [name: string, value: readonly [number, number, number]][];
}

/** Every colour of both themes beside each other, whatever the reader's theme is. */
export function Colours({ palettes }: { palettes: Palette[] }) {
  return (
    <Section name="colour" lead={colour.lead}>
      <div className="design-pair">
        {palettes.map((palette) => (
          <ThemeColours key={palette.theme} {...palette} />
        ))}
      </div>
      <Nots not={colour.not} />
    </Section>
  );
}

function ThemeColours({ theme, colours }: Palette) {
  const known = new Map(colours);
  return (
    <div data-theme={theme}>
      <h3>{words.themes[theme]}</h3>
      <ul className="design-colours mt-4">
        {colours.map(([name, value]) => (
          <li key={name}>
            <span className={`design-swatch ground-${name}`} />
            <div className="min-w-0">
              <p>
                <b>{name}</b> <code className="font-mono text-small">{written(value)}</code>
              </p>
              <p className="text-small">{colour.for[name as keyof typeof colour.for]}</p>
              <p className="design-chips text-small tabular-nums">
                {pairs
                  .filter((pair) => pair.colour === name)
                  .map(({ ground, least }) => (
                    <span
                      key={ground}
                      className={`design-chip ground-${ground} ${least > 3 ? `colour-${name}` : "design-chip-border"}`}
                    >
                      {`${contrast(known, name, ground).toFixed(1)} ${colour.on} ${ground} (≥ ${least})`}
                    </span>
                  ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
