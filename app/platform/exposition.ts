/** One value of a figure, with what tells it from the others. */
export interface Sample {
  labels?: Record<string, string>;
  value: number;
  /** What follows the figure's name, as `_bucket` does. */
  part?: string;
}

export interface Figure {
  name: string;
  kind: "counter" | "gauge" | "histogram";
  help: string;
  samples: readonly Sample[];
}

const escaped = (text: string) => text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n");

function labelled(labels: Record<string, string>): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return parts.length > 0 ? `{${parts.join(",")}}` : "";
}

const written = (value: number) => (value === Infinity ? "+Inf" : String(value));

/** Figures in the text format of Prometheus, version 0.0.4. Those without a value are left out. */
export function exposition(figures: readonly Figure[]): string {
  return figures
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, kind, help, samples }) => [
      `# HELP ${name} ${help.replace(/\\/g, "\\\\").replace(/\n/g, "\\n")}`,
      `# TYPE ${name} ${kind}`,
      ...samples.map(({ part = "", labels = {}, value }) => `${name}${part}${labelled(labels)} ${written(value)}`),
      "",
    ])
    .join("\n");
}
