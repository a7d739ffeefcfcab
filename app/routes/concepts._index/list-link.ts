/** The address of the list with these choices; empty ones are left out. */
export function listLink(choices: Record<string, string | number | undefined>): string {
  const entries = Object.entries(choices).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return entries.length > 0 ? `/concepts?${new URLSearchParams(entries)}` : "/concepts";
}
