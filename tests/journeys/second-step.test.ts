import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { replaceRecoveryCodes } from "~/domain/accounts/recovery-codes.server";
import { db, transaction } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { hydrated, journeys } from "../browser";
import { member, type Person } from "../cast";
import { codeNow } from "../one-time-codes";
import { useServer } from "../server";

const server = useServer();
const passphrase = "seven words that only this journey knows";

async function organizer(): Promise<Person> {
  const person = await member("organizer", undefined, { secondStep: false });
  await db().account.update({ where: { id: person.id }, data: { passphraseHash: await hashPassphrase(passphrase) } });
  return person;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

journeys("second step", server, ({ open, scripts }) => {
  async function signIn(page: Page, { pseudonym }: Person) {
    await button(page, "Sign out").click();
    await page.goto(`${server.origin}/login`);
    if (scripts) await hydrated(page);
    await page.getByLabel("Pseudonym").fill(pseudonym);
    await page.getByLabel("Passphrase").fill(passphrase);
    await button(page, "Sign in").click();
  }

  it("an organizer sets an app up, gets the rights back, signs in with it and with a recovery code, turns it off", async () => {
    const person = await organizer();
    const [recovery] = await transaction((tx) => replaceRecoveryCodes(tx, person.id));
    const page = await open("/", person);
    await page.getByText("Your rights as organizer or moderator rest").waitFor();
    expect(await link(page, "Organizing").count()).toBe(0);
    await link(page, "Set a second step").click();
    await link(page, "Set up an app").click();
    await page.getByLabel("What the entry in the app is called").fill("Recipes");
    await button(page, "Use this label").click();
    await page.getByRole("img", { name: "QR code for the app" }).waitFor();
    const secret = (await page.locator("#secret").innerText()).replaceAll(" ", "");
    await page.getByLabel("2. The code that the app shows now").fill("000 000");
    await page.getByLabel("Your passphrase now").fill(passphrase);
    await button(page, "Turn on codes").click();
    await page.getByRole("alert").getByText("not the code that the app should show").waitFor();
    expect((await page.locator("#secret").innerText()).replaceAll(" ", "")).toBe(secret);
    await page.getByLabel("2. The code that the app shows now").fill(codeNow(secret));
    await page.getByLabel("Your passphrase now").fill(passphrase);
    await button(page, "Turn on codes").click();
    await page.getByRole("status").getByText("asks for a code from your app from now on").waitFor();
    await link(page, "Organizing").waitFor();

    await signIn(page, person);
    await page.getByRole("heading", { name: "Second step" }).waitFor();
    const code = page.getByLabel("Code from the app, or a recovery code");
    await code.fill("000000");
    await button(page, "Sign in").click();
    await page.getByRole("alert").getByText("not right, or it was used already").waitFor();
    await code.fill(codeNow(secret, 1).replace(/(...)/, "$1 "));
    await button(page, "Sign in").click();
    await link(page, "Organizing").waitFor();

    await signIn(page, person);
    await code.fill(recovery!);
    await button(page, "Sign in").click();
    await link(page, "Organizing").waitFor();
    await page.goto(`${server.origin}/settings/second-step/removal`);
    await page.getByText("your rights as organizer or moderator will rest").waitFor();
    const [, spare] = await transaction((tx) => replaceRecoveryCodes(tx, person.id));
    await page.getByLabel("Your passphrase now").fill(passphrase);
    await code.fill(spare!);
    await button(page, "Turn off").click();
    await page.getByText("Your rights as organizer or moderator rest").waitFor();
  });

  it.skipIf(scripts)("the pages of passkeys say that they need scripts, and show the other way", async () => {
    const person = await organizer();
    const page = await open("/settings/passkeys", person);
    await link(page, "Add a passkey").click();
    await page.getByText("Passkeys need JavaScript").waitFor();
    expect(await button(page, "Add the passkey").count()).toBe(0);
  });

  it.runIf(scripts)(
    "an organizer adds a passkey, signs in with it once for each challenge, and removes it",
    async () => {
      const person = await organizer();
      const page = await open("/settings/passkeys", person);
      const browser = await page.context().newCDPSession(page);
      await browser.send("WebAuthn.enable");
      await browser.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          ...{ protocol: "ctap2", transport: "usb", hasResidentKey: true, hasUserVerification: true },
          ...{ isUserVerified: true, automaticPresenceSimulation: true },
        },
      });
      await link(page, "Add a passkey").click();
      await page.getByLabel("What you call it").fill("Small key");
      await page.getByLabel("Your passphrase now").fill("wrong");
      await button(page, "Add the passkey").click();
      await page.getByRole("alert").getByText("This is not your passphrase").waitFor();
      await hydrated(page);
      await page.getByLabel("Your passphrase now").fill(passphrase);
      await button(page, "Add the passkey").click();
      await page.getByRole("status").getByText("The passkey is added").waitFor();
      await page.getByText("Small key").waitFor();
      await link(page, "Organizing").waitFor();
      const stored = await db().passkey.findFirstOrThrow({ where: { accountId: person.id } });
      expect(JSON.stringify(stored)).not.toContain(person.pseudonym);

      await signIn(page, person);
      await page.getByRole("heading", { name: "Second step" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/login/passkey");
      expect(await page.locator("input[type=text], input[type=password]").count()).toBe(0);
      const sent = page.waitForRequest((request) => request.method() === "POST");
      await button(page, "Use the passkey").click();
      await link(page, "Organizing").waitFor();

      // What went over the wire is worth nothing a second time, nor in another sign-in.
      const request = await sent;
      const response = new URLSearchParams(request.postData() ?? "").get("response")!;
      const { cookie = "" } = await request.allHeaders();
      const again = await server.post("/login/passkey", { response }, { cookie });
      expect(again.status).toBe(422);
      const { pseudonym } = person;
      const other = await server.post("/login", { pseudonym, passphrase, next: "/" });
      const waiting = other.headers.getSetCookie()[0]!.split(";")[0]!;
      const fresh = await server.get("/login/passkey", { cookie: waiting });
      const challenge = fresh.headers.getSetCookie()[0]!.split(";")[0]!;
      const moved = await server.post("/login/passkey", { response }, { cookie: `${waiting}; ${challenge}` });
      expect(moved.status).toBe(422);

      await page.goto(`${server.origin}/settings/passkeys`);
      await page.getByRole("link", { name: "Remove Small key" }).click();
      await page.getByLabel("Your passphrase now").fill(passphrase);
      await button(page, "Remove").click();
      await page.getByRole("status").getByText("The passkey is removed").waitFor();
      await page.goto(server.origin);
      await page.getByText("Your rights as organizer or moderator rest").waitFor();
    },
  );
});
