/** Whether a field of a schema takes a file. */
export function takesFile(schema: unknown): boolean {
  return (schema as { def?: { type?: string } } | undefined)?.def?.type === "file";
}

/** Whether a field of a schema takes any number of values, as boxes to tick do; else it takes one text. */
export function takesSeveral(schema: unknown): boolean {
  let inner = schema as { def?: { type?: string; innerType?: unknown; in?: unknown } } | undefined;
  for (let depth = 0; depth < 8 && inner?.def; depth += 1) {
    if (inner.def.type === "array") return true;
    inner = (inner.def.innerType ?? inner.def.in) as typeof inner;
  }
  return false;
}
