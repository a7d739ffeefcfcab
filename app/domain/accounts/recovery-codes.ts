/** Codes that the form of the page that shows them sent along, so that they are shown again beside a mistake. */
export function codesInForm(sheet: unknown): string[] {
  if (typeof sheet !== "string") return [];
  return sheet
    .split(" ")
    .filter((code) => /^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/.test(code))
    .slice(0, 10);
}
