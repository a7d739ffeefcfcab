import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { codeInFours } from "~/domain/programme/certificate-codes";
import { codeOf } from "~/domain/programme/certificate-rows.server";
import { db } from "~/platform/db.server";
import { movedBy, termsKept } from "../attendance";
import { journeys } from "../browser";
import { member } from "../cast";
import { eventOf, hour } from "../events";
import { pagesOf } from "../pdf";
import { useServer } from "../server";

const server = useServer();

journeys("attendance and a certificate", server, ({ open, scripts }) => {
  const name = scripts ? "A talk on archives" : "A talk on schools";

  it("from registering to a certificate that a visitor checks, and that an organizer revokes", async () => {
    const [who, keeper] = [await member("participant"), await member("organizer")];
    const event = await eventOf({ begins: hour, titleEn: name });
    const person = await open(`/programme/${event.slug}`, who, { width: 360 });
    await person.getByRole("link", { name: "Register" }).click();
    await person.getByRole("button", { name: "Register" }).click();
    await person.getByText("You have a place.").first().waitFor();

    const organizer = await open(`/organize/programme/${event.code}`, keeper, { width: scripts ? 1280 : 360 });
    await organizer.getByRole("link", { name: "Attendance and certificates" }).click();
    await organizer.getByRole("button", { name: "Make a code" }).click();
    await organizer.getByText("The code is made.").waitFor();
    await organizer.getByRole("link", { name: "Change" }).click();
    await organizer.getByLabel("Those who attended can have a certificate once the event is over").check();
    await organizer.getByRole("button", { name: "Save" }).click();
    await organizer.getByText("Those who attended can have a certificate.").waitFor();
    const { spokenCode } = await termsKept(event);

    await movedBy(event, -2 * hour);
    await person.goto(`${server.origin}/programme/${event.slug}`);
    await person.getByRole("link", { name: "Enter the attendance code" }).click();
    await person.getByLabel("Code").fill("wrong");
    await person.getByRole("button", { name: "Note my attendance" }).click();
    await person.getByText("This is not the code.").first().waitFor();
    await person.getByLabel("Code").fill(` ${spokenCode.slice(0, 3).toLowerCase()}-${spokenCode.slice(3)}`);
    await person.getByRole("button", { name: "Note my attendance" }).click();
    await person.getByText("Your attendance is noted.").waitFor();

    await movedBy(event, -3 * hour);
    await person.goto(`${server.origin}/programme/mine`);
    await person.getByRole("heading", { name: "Certificates" }).waitFor();
    await person.goto(`${server.origin}/programme/${event.slug}`);
    await person.getByRole("link", { name: "Get a certificate" }).click();
    const taken = async (printed: string) => {
      await person.getByLabel("Name to be printed (optional)").fill(printed);
      const download = person.waitForEvent("download");
      await person.getByRole("button", { name: "Download PDF" }).click();
      return (await pagesOf(readFileSync((await (await download).path())!))).words.replaceAll(" ", "");
    };
    const { id } = await db().event.findUniqueOrThrow({ where: { code: event.code } });
    expect(await taken("Invented Person")).toContain("InventedPerson");
    const code = codeInFours(codeOf(await db().certificate.findFirstOrThrow({ where: { eventId: id } })));
    const nameless = await taken("");
    expect(nameless).toContain(code.replaceAll(" ", ""));
    expect(nameless).not.toContain("InventedPerson");
    await person.goto(`${server.origin}/programme/${event.slug}/certificate`);
    await person.getByText(code).waitFor();
    await person.getByRole("button", { name: "Keep it for checking" }).click();
    await person.getByText("It will be joined to nobody.").waitFor();

    const visitor = await open("/certificates", undefined, { width: 360 });
    await visitor.getByLabel("Code of the certificate").fill(code.toLowerCase().replaceAll("-", " "));
    await visitor.getByRole("button", { name: "Check" }).click();
    await visitor.getByRole("heading", { name: "The certificate is valid" }).waitFor();
    await visitor.getByText(name).waitFor();

    await organizer.goto(`${server.origin}/organize/programme/${event.code}/attendance/people`);
    await organizer.getByRole("link", { name: /^revoke/ }).click();
    await organizer.getByLabel("Why (it stands in the log, without names)").fill("Short.");
    await organizer.getByRole("button", { name: "Revoke" }).click();
    await organizer.getByRole("alert").waitFor();
    await organizer
      .getByLabel("Why (it stands in the log, without names)")
      .fill("Noted by mistake, as the speaker says.");
    await organizer.getByRole("button", { name: "Revoke" }).click();
    await organizer.getByText("The certificate is revoked.").waitFor();
    await visitor.reload();
    await visitor.getByRole("heading", { name: "The certificate is revoked" }).waitFor();
  });
});
