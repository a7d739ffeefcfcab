import { beforeAll, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { db } from "~/platform/db.server";
import { journeys } from "../browser";
import { member } from "../cast";
import { useServer } from "../server";

const server = useServer();
let number = "";

beforeAll(async () => {
  for (const readiness of ["now", "after_training"] as const) {
    const holder = await member("participant");
    await choosePosition(holder, { position: "ministry-health.minister", rank: 1, readiness, revision: 0 });
    if (readiness === "now") number = (await findOwnCard(holder, "en")).number!;
  }
});

journeys("a view of the matrix", server, ({ open, scripts }) => {
  it("is narrowed by people, followed to a card and asked for as a file that a second organizer allows", async () => {
    const [asker, second] = [await member("organizer"), await member("organizer")];
    await db().exportRequest.updateMany({ where: { state: "waiting" }, data: { state: "withdrawn" } });
    const page = await open("/organize/matrix", asker, { width: scripts ? 1280 : 360 });
    await page.getByText("Candidates: 2, different people: 2.").waitFor();
    await page.getByText("Count only the choices of some people").click();
    await page.getByLabel("Readiness").selectOption("now");
    await page.getByLabel("Rows").selectOption("sphere");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByText("Candidates: 1, different people: 1.").waitFor();
    const view = page.url();
    await page.getByRole("link", { name: /^Health.*, Head of body/ }).click();
    await page.getByRole("link", { name: "Minister", exact: true }).click();
    await page.getByText("These conditions fit 1 of the candidates; in all they are 2.").waitFor();
    await page.getByRole("link", { name: number, exact: true }).waitFor();
    await page.getByRole("link", { name: "Show everybody" }).click();
    expect(await page.getByRole("rowheader").count()).toBe(2);

    await page.goto(view);
    await page.getByRole("link", { name: "The same by districts" }).click();
    await page.getByRole("table", { name: "Brest Region" }).waitFor();
    await page.goto(view);
    await page.getByRole("link", { name: "Ask for this view as a file" }).click();
    await page.getByText("Readiness: ready now").waitFor();
    await page.getByRole("button", { name: "Ask for the export" }).click();
    await page.getByRole("alert").getByText("choose one").waitFor();
    await page.getByLabel("XLSX").check();
    await page.getByLabel("What for?").fill("To plan the training of next year");
    await page.getByRole("button", { name: "Ask for the export" }).click();
    await page.getByText("Waits for a second organizer").waitFor();
    const request = new URL(page.url()).pathname;

    const other = await open(request, second);
    await other.getByText("Readiness: ready now").waitFor();
    await other.getByRole("button", { name: "Allow the export" }).click();
    await other.getByText("Allowed", { exact: true }).waitFor();

    const take = page.getByRole("button", { name: "Take the file" });
    for (let tries = 0; tries < 50 && (await take.count()) === 0; tries += 1) {
      await page.waitForTimeout(200);
      await page.goto(server.origin + request);
    }
    const [download] = await Promise.all([page.waitForEvent("download"), take.click()]);
    expect(download.suggestedFilename()).toBe("matrix.xlsx");
  });
});
