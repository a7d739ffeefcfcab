import { themes } from "~/ui/tokens";
import { Empty } from "~/ui/parts";
import { Nots, Section } from "./specimen";
import words from "./words.json";
import { ListTable } from "~/ui/list-table";

const { space, states, rules } = words;

/** Steps of Tailwind's scale that the parts use; one is 4 px. */
const steps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16];

/** Space, lines and how dense tables are. */
export function Space() {
  return (
    <Section name="space" lead={space.lead}>
      <h3 className="mt-6">{space.steps}</h3>
      <ul className="mt-3">
        {steps.map((step) => (
          <li key={step} className="design-row tabular-nums">
            <svg width={step * 4} height="12" aria-hidden="true" className="colour-accent">
              <rect width={step * 4} height="12" fill="currentColor" />
            </svg>
            {step} · {step * 4} {space.px}
          </li>
        ))}
      </ul>
      <h3 className="mt-10">{space.lines}</h3>
      <ul className="mt-3">
        {space.kinds.map(({ width, colour, for: use }) => (
          <li key={use} className="mt-3">
            <svg width="100%" height={width} aria-hidden="true" className={`block colour-${colour}`}>
              <rect width="100%" height={width} fill="currentColor" />
            </svg>
            <span className="text-small text-muted">
              {width} {space.px}, {colour}: {use}
            </span>
          </li>
        ))}
      </ul>
      <h3 className="mt-10">{space.table.label}</h3>
      <p className="design-measure mt-3">{space.tables}</p>
      <Density />
      <Nots not={space.not} />
    </Section>
  );
}

function Density() {
  const { head, rows } = space.table;
  const look = (at: number) => (at > 0 ? "figure" : undefined);
  return (
    <ListTable stacks className="mt-4">
      <thead role="rowgroup">
        <tr role="row">
          {head.map((name, at) => (
            <th role="columnheader" scope="col" key={name} className={look(at)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name, ...figures]) => (
          <tr role="row" key={name}>
            <th role="rowheader" scope="row">
              {name}
            </th>
            {figures.map((figure, at) => (
              <td role="cell" key={at} className="figure">
                <span className="said" aria-hidden="true">{`${head[at + 1]} `}</span>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

/** What can be acted on and how it answers, in both themes. */
export function States() {
  return (
    <Section name="states" lead={states.lead}>
      <div className="design-pair">
        {themes.map((theme) => (
          <div key={theme} data-theme={theme}>
            <h3>{words.themes[theme]}</h3>
            <div className="design-row mt-4">
              <a href="#on-states">{states.link}</a>
              {(["first", "second", "warn"] as const).map((look) => (
                <button key={look} type="button" className={`button button-${look}`}>
                  {states.button}
                </button>
              ))}
              <button type="button" className="linklike">
                {states.linklike}
              </button>
            </div>
          </div>
        ))}
      </div>
      <ul className="design-rules">
        {[states.hover, states.focus, states.disabled, states.error, states.done, states.loading, states.empty].map(
          (one) => (
            <li key={one}>{one}</li>
          ),
        )}
      </ul>
      <Empty>{states.emptyWords}</Empty>
    </Section>
  );
}

/** What moves, and what comes out of a printer. */
export function Rules() {
  return (
    <Section name="rules">
      <p className="design-measure mt-3">{rules.motion}</p>
      <p className="design-measure mt-3">{rules.print}</p>
      <Nots not={rules.not} />
    </Section>
  );
}
