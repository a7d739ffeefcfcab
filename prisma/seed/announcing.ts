import { demonstrationAccounts } from "./people";

/** The passphrase of every demonstration account. */
export const passphrase = "demonstration only never real people";

/** Tells whoever started the demonstration how to sign in, and that nobody in it is real. */
export function announceDemonstration(): void {
  const width = Math.max(...demonstrationAccounts.map(([pseudonym]) => pseudonym.length));
  console.log(
    [
      "",
      "This is the demonstration community. Everyone and everything in it is invented.",
      `Sign in with the passphrase: ${passphrase}`,
      ...demonstrationAccounts.map(([pseudonym, role]) => `  ${pseudonym.padEnd(width)}  ${role}`),
      "",
    ].join("\n"),
  );
}
