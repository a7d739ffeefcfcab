import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { journeys } from "../browser";
import { member } from "../cast";
import { useServer } from "../server";

const server = useServer();

journeys("the catalogue", server, ({ open, scripts }) => {
  it("an organizer adds a body and a position, retires it, and brings a file", async () => {
    const name = `Office of Journeys ${scripts ? "with" : "without"}`;
    const page = await open("/organize", await member("organizer"), { width: scripts ? 1280 : 360 });
    await page.getByRole("link", { name: "The catalogue" }).click();
    await page.getByRole("link", { name: "Add a body" }).click();
    await page.getByRole("button", { name: "Add to the catalogue" }).click();
    await page.getByRole("alert").getByText("Name in English").waitFor();
    await page.getByLabel("Kind of body").selectOption("central");
    await page.getByLabel("Sphere").selectOption("digital");
    for (const language of ["Belarusian", "Russian", "English"]) {
      await page.getByLabel(`Name in ${language}`).fill(name);
    }
    await page.getByRole("button", { name: "Add to the catalogue" }).click();
    await page.getByText("The catalogue is saved.").waitFor();
    await page.getByRole("link", { name: "Add a position" }).click();
    await page.getByLabel("Level").selectOption("leadership");
    for (const language of ["Belarusian", "Russian", "English"]) {
      await page.getByLabel(`Title in ${language}`).fill("Guide");
    }
    await page.getByRole("button", { name: "Add to the catalogue" }).click();
    await page.getByRole("link", { name: "Retire: Guide" }).click();
    await page.getByText("0 cards hold it.").waitFor();
    await page.getByRole("button", { name: "Retire" }).click();
    await page.getByText("This is no longer offered. Choices on cards stay.").waitFor();
    await page.getByRole("button", { name: "Take back: Guide" }).click();
    await page.getByText("This is offered again.").waitFor();

    await page.goto(`${server.origin}/organize/catalogue/import`);
    const bring = async (words: string, file = "regions.csv") => {
      const buffer = Buffer.from(`key,nameBe,nameRu,nameEn\n${words}`);
      await page.getByLabel("A file, CSV or JSON").setInputFiles({ name: file, mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: "See what would change" }).click();
    };
    await bring("BY-HM,Мінск,,Minsk");
    await page.getByRole("alert").getByText("the words in this language are missing").waitFor();
    await bring(`BY-HM,Мінск,Минск,Minsk ${name}`);
    await page.getByRole("heading", { name: "What the file changes" }).waitFor();
    await page.getByRole("button", { name: "Carry out 1 change" }).click();
    await page.getByText("All changes of the file are carried out.").waitFor();
  });

  it("an organizer who brings 50 MB reads why it is not taken", async () => {
    const file = join(process.env.DATA_DIR!, "large.csv");
    writeFileSync(file, Buffer.alloc(50_000_000, "a,b\n"));
    const page = await open("/organize/catalogue/import", await member("organizer"));
    await page.getByLabel("A file, CSV or JSON").setInputFiles(file);
    await page.getByRole("button", { name: "See what would change" }).click();
    await page.getByText("The file is larger than 8 MB").waitFor();
    expect(page.url()).toContain("/organize/catalogue/import");
  });
});
