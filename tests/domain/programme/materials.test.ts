import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bringVideo } from "~/domain/media/bringing-videos.server";
import {
  addMaterial,
  changeMaterial,
  checkFileWanted,
  putMaterialFile,
  putRecording,
  removeMaterial,
} from "~/domain/programme/keeping-materials.server";
import { leadsAway, mostMaterials } from "~/domain/programme/materials";
import { newMaterialSchema } from "~/domain/programme/materials.schema";
import {
  findMaterial,
  findMaterialFile,
  findRecording,
  listMaterials,
} from "~/domain/programme/reading-materials.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { member, type Person } from "../../cast";
import { useDatabase } from "../../database";
import { outcome } from "../../drafts";
import { eventOf, registered } from "../../events";
import { fileOf, materialFields, materialOf, materialRow } from "../../materials";
import { onePage, tellingPdf, toldOfPdf } from "../../made-pdf";
import { pictureFile } from "../../pictures";
import { coming, mp4 } from "../../videos";

useDatabase();

let organizer: Person;
let participant: Person;
let registrant: Person;
beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
  registrant = await member("participant");
});

const files = () => readdirSync(join(env().DATA_DIR, "media"));
const mistake = (field: string, message: string): unknown => expect.objectContaining({ field, message });
const pdf = (bytes = onePage()) => ({ file: new Blob([new Uint8Array(bytes)]) });

async function recordingOf(event: { code: string }, fields = {}) {
  const material = await materialOf(organizer, event, { kind: "recording", ...fields });
  await putRecording(organizer, event.code, material, { formToken: newToken() }, await bringVideo(coming(mp4())));
  return material;
}

describe("who sees a material", () => {
  it("is whoever may read of the event, or those who take part, and organizers", async () => {
    const event = await eventOf({ seenBy: "public" });
    await registered(registrant, event);
    const [text, slides] = [await materialOf(organizer, event), await fileOf(organizer, event, { seenBy: "takers" })];
    const seen = async (who: Person | null) => (await listMaterials(who, event.slug!, "en")).map(({ code }) => code);
    for (const who of [null, await member("applicant"), participant]) {
      expect(await seen(who)).toEqual([text]);
      expect(await outcome(findMaterialFile(who, event.slug!, slides))).toBe("404");
      expect(await outcome(findMaterial(who, event.slug!, slides, "en"))).toBe("404");
    }
    for (const who of [registrant, organizer]) {
      expect(await seen(who)).toEqual([text, slides]);
      expect((await findMaterialFile(who, event.slug!, slides)).type).toBe("application/pdf");
    }
    await db().registration.updateMany({ where: { eventId: event.id }, data: { state: "waiting" } });
    expect(await seen(registrant)).toEqual([text]);
  });

  it("is nobody of an event that is prepared, members of one that is theirs, and they still once it is cancelled", async () => {
    const event = await eventOf();
    const material = await materialOf(organizer, event);
    const see = (who: Person | null) => outcome(findMaterial(who, event.slug!, material, "en"));
    expect([await see(null), await see(await member("applicant")), await see(participant)]).toEqual([
      ...["404", "404", "done"],
    ]);
    await db().event.update({ where: { id: event.id }, data: { state: "cancelled" } });
    expect(await see(participant)).toBe("done");
    await db().event.update({ where: { id: event.id }, data: { state: "draft" } });
    expect([await see(participant), await see(organizer)]).toEqual(["404", "404"]);
  });

  it("is at the address of its own event alone", async () => {
    const [event, other] = [await eventOf({ seenBy: "public" }), await eventOf({ seenBy: "public" })];
    const material = await fileOf(organizer, event);
    expect(await outcome(findMaterialFile(organizer, other.slug!, material))).toBe("404");
    const act = { ...materialFields, revision: 0 };
    expect(await outcome(changeMaterial(organizer, other.code, material, act))).toBe("404");
    expect(await outcome(removeMaterial(organizer, other.code, material, act))).toBe("404");
    expect(await outcome(putMaterialFile(organizer, other.code, material, pdf()))).toBe("404");
  });
});

describe("keeping materials", () => {
  it("is for organizers alone", async () => {
    const event = await eventOf();
    const material = await materialOf(organizer, event);
    const input = { ...materialFields, revision: 0 };
    for (const who of [participant, await member("expert")]) {
      expect(await outcome(addMaterial(who, event.code, { ...materialFields, formToken: newToken() }))).toBe("403");
      expect(await outcome(changeMaterial(who, event.code, material, input))).toBe("403");
      expect(await outcome(removeMaterial(who, event.code, material, input))).toBe("403");
      expect(await outcome(checkFileWanted(who, event.code, material, "file"))).toBe("403");
    }
    expect(await db().material.count({ where: { eventId: event.id } })).toBe(1);
  });

  it("adds one for a form sent twice, cleans its words, and refuses what is stale", async () => {
    const event = await eventOf();
    const form = { formToken: newToken() };
    const [first, second] = [await materialOf(organizer, event, form), await materialOf(organizer, event, form)];
    expect(second).toBe(first);
    expect((await materialRow(first)).textHtmlEn).not.toContain("<script");
    await changeMaterial(organizer, event.code, first, { ...materialFields, titleEn: "Anew", revision: 0 });
    const stale = { ...materialFields, revision: 0 };
    await expect(changeMaterial(organizer, event.code, first, stale)).rejects.toMatchObject({ field: "form" });
    await expect(removeMaterial(organizer, event.code, first, stale)).rejects.toMatchObject({ field: "form" });
    const otherKind = { ...materialFields, kind: "link" as const, link: "https://a.example", revision: 1 };
    await expect(changeMaterial(organizer, event.code, first, otherKind)).rejects.toMatchObject({ field: "form" });
    expect((await materialRow(first)).titleEn).toBe("Anew");
    const logged = await db().logEntry.count({ where: { verb: "event.materials", subject: event.code } });
    expect(logged).toBe(2);
  });

  it("ends at the most there may be", async () => {
    const event = await eventOf();
    for (let made = 0; made < mostMaterials; made += 1) await materialOf(organizer, event);
    await expect(materialOf(organizer, event)).rejects.toMatchObject({ field: "form" });
  });

  it("takes links to https alone, without a name or a password", () => {
    expect(leadsAway("https://slides.example/a?b=c")).toBe(true);
    for (const link of [
      ...["http://a.example", "javascript:alert(1)", "data:text/html,a", "//a.example", "https://me:pw@a.example"],
      ...["https://me@a.example", "https://a.example/a b", "/programme", ""],
    ]) {
      expect(leadsAway(link)).toBe(false);
      const { error } = newMaterialSchema.safeParse({ ...materialFields, kind: "link", link, formToken: "a" });
      expect(error?.issues.map(({ path }) => path[0])).toContain("link");
    }
  });
});

describe("the file of a material", () => {
  it("is made anew, takes the place of the one before, and goes at once with its material", async () => {
    const event = await eventOf();
    const before = files().length;
    const material = await fileOf(
      organizer,
      event,
      {},
      new Blob([new Uint8Array(tellingPdf(Buffer.from("GIF89a")))]),
    ).catch(() => null);
    // Its picture was none: nothing of it is kept.
    expect([material, files().length]).toEqual([null, before]);
    const code = await fileOf(organizer, event);
    const { file: first } = await materialRow(code);
    expect(files()).toContain(first);
    await putMaterialFile(organizer, event.code, code, { file: await pictureFile() });
    const { file, fileType, revision } = await materialRow(code);
    expect([fileType, files().includes(first), files().includes(file)]).toEqual(["image/webp", false, true]);
    await removeMaterial(organizer, event.code, code, { revision });
    expect(files()).toHaveLength(before);
    expect(await outcome(removeMaterial(organizer, event.code, code, { revision }))).toBe("404");
  });

  it("is a PDF or a picture, told by its bytes", async () => {
    const event = await eventOf();
    const code = await materialOf(organizer, event, { kind: "file" });
    const before = files().length;
    const put = (bytes: Buffer) => putMaterialFile(organizer, event.code, code, pdf(bytes));
    for (const bytes of [Buffer.from("<svg onload='alert(1)'/>"), Buffer.from("MZ program"), mp4()]) {
      await expect(put(bytes)).rejects.toEqual(mistake("file", expect.stringContaining("material.kind") as string));
    }
    await expect(put(Buffer.from("%PDF-1.7 none"))).rejects.toMatchObject({ field: "file" });
    expect(files()).toHaveLength(before);
    expect((await listMaterials(participant, event.slug!, "en")).length).toBe(0);
    await put(tellingPdf(Buffer.from(await (await jpeg()).arrayBuffer())));
    const { bytes, name } = await findMaterialFile(participant, event.slug!, code);
    expect([name, bytes.subarray(0, 5).toString(), bytes.includes(toldOfPdf)]).toEqual([
      "material.pdf",
      "%PDF-",
      false,
    ]);
  });

  it("belongs to a material of files alone", async () => {
    const event = await eventOf();
    const [text, recording] = [
      await materialOf(organizer, event),
      await materialOf(organizer, event, { kind: "recording" }),
    ];
    for (const code of [text, recording]) {
      expect(await outcome(putMaterialFile(organizer, event.code, code, pdf()))).toBe("409");
    }
    expect(await outcome(checkFileWanted(organizer, event.code, text, "recording"))).toBe("409");
  });
});

async function jpeg(): Promise<Blob> {
  const { default: sharp } = await import("sharp");
  const bytes = await sharp(Buffer.from(await (await pictureFile()).arrayBuffer()))
    .jpeg()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)]);
}

it("takes and shows no recording of what is not to be recorded, and removes one with its file", async () => {
  const event = await eventOf();
  const code = await recordingOf(event);
  const { file } = await findRecording(participant, event.slug!, code);
  expect(files()).toContain(file);
  await db().event.update({ where: { id: event.id }, data: { doNotRecord: true } });
  expect(await outcome(findRecording(participant, event.slug!, code))).toBe("404");
  expect(await outcome(findRecording(organizer, event.slug!, code))).toBe("404");
  expect(await outcome(checkFileWanted(organizer, event.code, code, "recording"))).toBe("409");
  await expect(materialOf(organizer, event, { kind: "recording" })).rejects.toMatchObject({ field: "kind" });
  const { revision } = await materialRow(code);
  await removeMaterial(organizer, event.code, code, { revision });
  expect(files()).not.toContain(file);
});
