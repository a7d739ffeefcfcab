import { expect, it } from "vitest";
import { drafting, waiting } from "../applicants";
import { hydrated, journeys } from "../browser";
import { member } from "../cast";
import { useServer } from "../server";
import { takeTime } from "../stamps";

const server = useServer();

journeys("joining", server, ({ open, scripts }) => {
  it("leads a newcomer through five steps to an application that is sent", async () => {
    const page = await open("/join");
    await takeTime(page);
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const arrive = async (step: string) => {
      await page.getByText(step).waitFor();
      if (scripts && step !== "Step 2 of 5") await hydrated(page);
    };
    await arrive("Step 1 of 5");
    const offer = await page.locator("#offer").innerText();
    await button("Open the account").click();
    await page.getByRole("alert").getByText("something to mend").waitFor();
    expect(await page.locator("#offer").innerText()).toBe(offer);
    await page.getByLabel("Pseudonym", { exact: true }).fill(scripts ? "Lively Fox" : "Silent Fox");
    await button("Open the account").click();

    await arrive("Step 2 of 5");
    const code = await page.locator("ol li").first().innerText();
    expect(await page.locator("ol li").count()).toBe(10);
    await button("Go on").click();
    await page.getByRole("alert").waitFor();
    expect(await page.locator("ol li").first().innerText()).toBe(code);
    await page.getByLabel("I have written the codes down").check();
    await button("Go on").click();

    await arrive("Step 3 of 5");
    await page.getByLabel("Education and science").check();
    await page.getByLabel("3 to 10 years").check();
    await page.getByLabel("Беларуская").check();
    await button("Go on").click();

    await arrive("Step 4 of 5");
    expect(await page.getByLabel("I would rather not say").isChecked()).toBe(true);
    await page.getByLabel("Abroad").check();
    await button("Go on").click();

    await arrive("Step 5 of 5");
    await page.getByRole("link", { name: "Back" }).click();
    await arrive("Step 4 of 5");
    expect(await page.getByLabel("Abroad").isChecked()).toBe(true);
    await button("Go on").click();
    await arrive("Step 5 of 5");
    await page.getByLabel("Your motivation").fill("I have worked with schools and want to help.");
    await page.getByLabel("I agree that").check();
    await button("Send the application").click();
    await page.getByText("Your application waits for a decision").waitFor();

    await button("Sign out").click();
    await page.goto(`${server.origin}/login`);
    if (scripts) await hydrated(page);
    await page.getByLabel("Pseudonym").fill(scripts ? "lively fox" : "silent fox");
    await page.getByLabel("Passphrase").fill(offer);
    await button("Sign in").click();
    await page.getByText("Your application waits for a decision").waitFor();
  });

  it.runIf(scripts)("keeps what is typed before the scripts arrive, also boxes", async () => {
    const page = await open("/safety", await drafting("Early Typist"));
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.origin}/join/interests`, { waitUntil: "commit" });
    await page.getByLabel("Education and science").check();
    await page.getByLabel("3 to 10 years").check();
    await page.getByLabel("Беларуская").check();
    release();
    await hydrated(page);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("Step 4 of 5").waitFor();
    await page.unroute(/\/assets\/.*\.js$/);
    await page.goto(`${server.origin}/join/place`);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("Step 5 of 5").waitFor();
    const again = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await again;
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    await page.getByLabel("Your motivation").fill("I have worked with schools.");
    release();
    await hydrated(page);
    // The box is ticked by hand once the page has come to rest: the field was registered by then.
    await page.getByLabel("I agree that").check();
    expect(await page.getByLabel("Your motivation").inputValue()).toBe("I have worked with schools.");
    await page.getByRole("button", { name: "Send the application" }).click();
    await page.getByText("Your application waits for a decision").waitFor();
  });

  it("lets an organizer admit one and decline another, who reads the reason", async () => {
    const kind = scripts ? "Lively" : "Silent";
    const [first, second] = [await waiting(`${kind} Elm`), await waiting(`${kind} Ash`)];
    const page = await open("/organize/applications", await member("organizer"));
    await page.getByRole("link", { name: first.pseudonym }).click();
    await page.getByRole("button", { name: "Admit" }).click();
    await page.getByText("The applicant was admitted").waitFor();
    await page.goto(`${server.origin}/organize/applications/${second.code}`);
    await page.getByRole("link", { name: "Decline, with a reason" }).click();
    if (scripts) await hydrated(page);
    await page.getByRole("button", { name: "Decline the application" }).click();
    await page.getByRole("alert").getByText("Fill this in").waitFor();
    await page.getByLabel("Reason").fill("Tell us more about what you would like to do.");
    await page.getByRole("button", { name: "Decline the application" }).click();
    await page.getByText("The application was declined").waitFor();

    const theirs = await open("/application", second);
    await theirs.getByText("Tell us more about what you would like to do.").waitFor();
    await theirs.getByRole("button", { name: "Apply again" }).click();
    await theirs.getByText("Step 3 of 5").waitFor();
    expect(await theirs.getByLabel("Education and science").isChecked()).toBe(true);
  });
});
