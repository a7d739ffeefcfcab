import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bringVideo } from "~/domain/media/bringing-videos.server";
import { putRecording } from "~/domain/programme/keeping-materials.server";
import { newToken } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { member, type Person } from "../cast";
import { eventOf, registered } from "../events";
import { fileOf, materialFields, materialOf, materialRow } from "../materials";
import { onePage } from "../made-pdf";
import { useServer } from "../server";
import { coming, mp4 } from "../videos";

const server = useServer();

let organizer: Person;
let participant: Person;
beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
});

const files = () => readdirSync(join(env().DATA_DIR, "media"));

async function send(path: string, who: Person, bytes: Buffer) {
  const body = new FormData();
  body.append("file", new Blob([new Uint8Array(bytes)]), "../../talk by Somebody.pdf");
  const headers = { Cookie: `${who.cookie}; lang=en`, Origin: server.origin };
  const answer = await fetch(server.origin + path, { method: "POST", redirect: "manual", headers, body });
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
}

describe("materials over HTTP", () => {
  it("are added, filled, shown at their event and given as a file that can do nothing", async () => {
    const event = await eventOf({ seenBy: "public" });
    const path = `/organize/programme/${event.code}/materials`;
    const fields = { ...materialFields, kind: "file", titleEn: "Slides of the talk" };
    const made = await server.post(`${path}/new`, { ...fields, formToken: "slides" }, organizer);
    const again = await server.post(`${path}/new`, { ...fields, formToken: "slides" }, organizer);
    const [, code] = /materials\/(\w+)\/file/.exec(made.headers.get("Location") ?? "")!;
    expect([made.status, again.headers.get("Location")]).toEqual([303, made.headers.get("Location")]);
    expect(await (await server.get(`/programme/${event.slug}`)).text()).not.toContain("Slides of the talk");
    const sent = await send(`${path}/${code}/file`, organizer, onePage());
    expect([sent.status, sent.to]).toEqual([303, `${path}?done=materialSaved`]);
    const file = `/programme/${event.slug}/materials/${code}/file`;
    const page = await (await server.get(`/programme/${event.slug}`)).text();
    expect(page).toContain("Slides of the talk");
    expect(page).toContain(`href="${file}"`);
    const given = await server.get(file, {}, { Range: "bytes=0-3" });
    expect(given.status).toBe(200);
    expect(Object.fromEntries(given.headers)).toMatchObject({
      ...{ "content-disposition": 'attachment; filename="material.pdf"', "content-type": "application/pdf" },
      ...{ "x-content-type-options": "nosniff", "cache-control": "no-store" },
    });
    expect(given.headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(Buffer.from(await given.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
    const moved = await server.get(`/programme/${event.slug}/materials/${code}`);
    expect([moved.status, moved.headers.get("Location")]).toEqual([303, file]);
    const { file: name, revision } = await materialRow(code!);
    const gone = await server.post(`${path}/${code}/removal`, { revision: String(revision) }, organizer);
    expect([gone.status, files().includes(name), (await server.get(file)).status]).toEqual([303, false, 404]);
  });

  it("refuse what is no file for them, with its reason", async () => {
    const event = await eventOf();
    const code = await materialOf(organizer, event, { kind: "file" });
    const path = `/organize/programme/${event.code}/materials/${code}/file`;
    const before = files();
    for (const [bytes, words] of [
      [Buffer.from("<html><script>alert(1)</script>"), "neither a PDF nor a picture"],
      [Buffer.from("%PDF-1.7\nnothing"), "The PDF cannot be read."],
      [onePage({ trailer: "/Encrypt << /Filter /Standard >>" }), "protected by a password"],
    ] as const) {
      const { status, text } = await send(path, organizer, bytes);
      expect([status, text.includes(words)]).toEqual([422, true]);
    }
    expect((await send(path, organizer, Buffer.alloc(0))).status).toBe(422);
    const large = await send(path, organizer, Buffer.alloc(21 * 1024 * 1024));
    expect(large.status).toBe(413);
    expect((await send(path, participant, onePage())).status).toBe(403);
    expect(files()).toEqual(before);
    expect((await server.get("/health")).status).toBe(200);
  });

  it("lead to another site by way of a page that says where to", async () => {
    const event = await eventOf({ seenBy: "public" });
    const link = "https://slides.example/talk?a=1";
    const code = await materialOf(organizer, event, { kind: "link", textEn: "", link });
    const path = `/programme/${event.slug}/materials/${code}`;
    const listed = await (await server.get(`/programme/${event.slug}`)).text();
    expect(listed).toContain(`href="${path}/leaving"`);
    expect(listed).not.toContain(link);
    const leaving = await server.get(`${path}/leaving`);
    const text = await leaving.text();
    expect([leaving.status, leaving.headers.get("Location"), leaving.headers.get("Refresh")]).toEqual([
      200,
      null,
      null,
    ]);
    expect(text).toContain("The link leads to slides.example.");
    expect(text).toMatch(new RegExp(`<a href="https://slides.example/talk\\?a=1" rel="noreferrer noopener[^"]*"`));
    expect(text).not.toMatch(/http-equiv="refresh"/i);
    const add = `/organize/programme/${event.code}/materials/new`;
    for (const wrong of ["http://a.example", "javascript:alert(1)", "https://a:b@c.example"]) {
      const fields = { ...materialFields, kind: "link", link: wrong, formToken: newToken() };
      expect((await server.post(add, fields, organizer)).status).toBe(422);
    }
    // No other kind has a page of leaving.
    const other = await materialOf(organizer, event);
    expect((await server.get(`/programme/${event.slug}/materials/${other}/leaving`)).status).toBe(404);
  });

  it("are not there for whom they are not, nor at another event", async () => {
    const event = await eventOf({ seenBy: "public" });
    const taker = await member("participant");
    await registered(taker, event);
    const [text, file] = [
      await materialOf(organizer, event, { seenBy: "takers" }),
      await fileOf(organizer, event, { seenBy: "takers" }),
    ];
    const recording = await materialOf(organizer, event, { kind: "recording", seenBy: "takers" });
    await putRecording(organizer, event.code, recording, { formToken: newToken() }, await bringVideo(coming(mp4())));
    const own = `/programme/${event.slug}/materials`;
    const addresses = [`${own}/${text}`, `${own}/${file}/file`, `${own}/${recording}`, `${own}/${recording}/video`];
    for (const path of addresses) {
      for (const who of [undefined, participant]) expect((await server.get(path, who)).status).toBe(404);
      for (const who of [taker, organizer]) expect((await server.get(path, who)).status).toBe(200);
    }
    const other = await eventOf({ seenBy: "public" });
    expect((await server.get(`/programme/${other.slug}/materials/${text}`, taker)).status).toBe(404);
    const part = await server.get(addresses[3]!, taker, { Range: "bytes=4-7" });
    expect([part.status, await part.text()]).toEqual([206, "ftyp"]);
    await db().event.update({ where: { id: event.id }, data: { doNotRecord: true } });
    for (const path of addresses.slice(2)) expect((await server.get(path, taker)).status).toBe(404);
    expect(
      (
        await server.post(
          `/organize/programme/${event.code}/materials/new`,
          {
            ...materialFields,
            kind: "recording",
            formToken: "no",
          },
          organizer,
        )
      ).status,
    ).toBe(422);
  });
});
