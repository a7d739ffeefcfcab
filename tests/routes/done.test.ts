import { expect, it } from "vitest";
import { member } from "../cast";
import { useServer } from "../server";

const server = useServer();

const main = async (path: string) => {
  const html = await (await server.get(path, await member("participant"))).text();
  return /<main.*<\/main>/s.exec(html)?.[0] ?? "";
};

it("confirms an act of the list above the page", async () => {
  expect(await main("/settings?done=passphrase")).toMatch(/role="status".*Your passphrase is changed/s);
});

it("shows nothing else that stands in an address", async () => {
  for (const done of ["Call%20us", "%3Cb%3E", "__proto__", "constructor", ""]) {
    const shown = await main(`/settings?done=${done}`);
    expect(shown).toContain("Settings");
    expect(shown).not.toContain('role="status"');
    expect(shown).not.toMatch(/Call us|<b>|__proto__/);
  }
});
