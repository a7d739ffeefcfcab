import { beforeAll, expect, it } from "vitest";
import { skeletonOf } from "~/domain/accounts/pseudonyms";
import { today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { hydrated, journeys } from "../browser";
import { useServer } from "../server";

const server = useServer();

beforeAll(async () => {
  await db().account.create({
    data: {
      id: newId(),
      pseudonym: "Quiet River",
      skeleton: skeletonOf("Quiet River"),
      passphraseHash: await hashPassphrase("seven words that nobody else has chosen"),
      role: "participant",
      joinedOn: today(),
    },
  });
});

journeys("signing in", server, ({ open, scripts }) => {
  it("names what is missing, keeps what was typed, and lets the right person in", async () => {
    const page = await open("/login");
    if (scripts) await hydrated(page);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").getByText("There are 2 things to mend").waitFor();
    await page.getByLabel("Pseudonym").fill("Quiet River");
    await page.getByLabel("Passphrase").fill("wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").getByText("do not fit together").waitFor();
    expect(await page.getByLabel("Pseudonym").inputValue()).toBe("Quiet River");
    expect(await page.getByLabel("Passphrase").inputValue()).toBe("");
    await page.getByLabel("Passphrase").fill("seven words that nobody else has chosen");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign in" }).first().waitFor();
  });
});
