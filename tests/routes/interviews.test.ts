import { request } from "node:http";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { putCaptions } from "~/domain/media/keeping-videos.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { member, type Person } from "../cast";
import { useServer } from "../server";
import { interviewFields, interviewOf, mp4, publishedInterview, told } from "../videos";

const server = useServer();

let organizer: Person;
let participant: Person;
beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
});

const get = async (path: string, who?: Person, headers?: Record<string, string>) => {
  const answer = await server.get(path, who, headers);
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
};

/** Sends a file from a form. */
async function send(path: string, who: Person, bytes: Buffer, fields: Record<string, string> = { formToken: "once" }) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", new Blob([new Uint8Array(bytes)]), "../../etc/video.mp4");
  const answer = await fetch(server.origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: `${who.cookie}; lang=en`, Origin: server.origin },
    body,
  });
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
}

const files = () => readdirSync(join(env().DATA_DIR, "media"));

describe("an interview over HTTP", () => {
  it("is a page with a player of this site, captions and the text, and no script of its own", async () => {
    const { slug, video } = await publishedInterview(organizer);
    await putCaptions(organizer, video.code, { language: "be", file: new Blob(["00:01.000 --> 00:02.000\nслова"]) });
    const { status, headers, body } = await get(`/interviews/${slug}`);
    const text = body.toString();
    expect(status).toBe(200);
    expect(text).toContain(`<source src="/interviews/${slug}/video" type="video/mp4"`);
    expect(text).toMatch(/<video[^>]* controls=""[^>]*preload="none"/);
    expect(text).toContain(`src="/interviews/${slug}/captions/be" srcLang="be"`);
    expect(text).toContain("The words of the talk.");
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(headers.get("Content-Security-Policy")).toContain("media-src 'self';");
    expect((await get("/interviews")).body.toString()).toContain(`/interviews/${slug}"`);
    const captions = await get(`/interviews/${slug}/captions/be`);
    expect(captions.headers.get("Content-Type")).toBe("text/vtt; charset=utf-8");
    expect(captions.body.toString()).toMatch(/^WEBVTT\n/);
  });

  it("gives its video in ranges, and says what it has where more is asked for", async () => {
    const bytes = mp4({ data: Buffer.alloc(150_000, "talk") });
    const { slug, video } = await publishedInterview(organizer, { bytes });
    const path = `/interviews/${slug}/video`;
    const whole = await get(path);
    expect([whole.status, whole.body.length]).toEqual([200, bytes.length]);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      ...{ "accept-ranges": "bytes", "cache-control": "no-store", "content-type": "video/mp4" },
      ...{ "content-length": String(bytes.length), "x-content-type-options": "nosniff", etag: `"${video.code}"` },
    });
    expect(whole.headers.get("Content-Security-Policy")).toContain("sandbox");
    for (const [range, first, last] of [
      ["bytes=0-0", 0, 0],
      ["bytes=65530-65545", 65_530, 65_545],
      ["bytes=-10", bytes.length - 10, bytes.length - 1],
      [`bytes=${bytes.length - 5}-${bytes.length + 500}`, bytes.length - 5, bytes.length - 1],
    ] as const) {
      const part = await get(path, undefined, { Range: range });
      expect(part.status).toBe(206);
      expect(part.headers.get("Content-Range")).toBe(`bytes ${first}-${last}/${bytes.length}`);
      expect(part.body).toEqual(whole.body.subarray(first, last + 1));
    }
    for (const range of [`bytes=${bytes.length}-`, "bytes=99999999999-", "bytes=-0"]) {
      const beyond = await get(path, undefined, { Range: range });
      expect([beyond.status, beyond.body.length]).toEqual([416, 0]);
      expect(beyond.headers.get("Content-Range")).toBe(`bytes */${bytes.length}`);
    }
    for (const [name, value] of [
      ["Range", "bytes=0-1,4-5"],
      ["Range", "pages=1-2"],
    ] as const) {
      expect((await get(path, undefined, { [name]: value })).status).toBe(200);
    }
    const same = { Range: "bytes=0-9", "If-Range": `"${video.code}"` };
    expect((await get(path, undefined, same)).status).toBe(206);
    expect((await get(path, undefined, { ...same, "If-Range": '"other"' })).status).toBe(200);
    const head = await fetch(server.origin + path, { method: "HEAD" });
    expect([head.status, head.headers.get("Content-Length")]).toEqual([200, String(bytes.length)]);
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  it("is not there for whom it is not, nor in any of its parts", async () => {
    const { slug } = await publishedInterview(organizer, { fields: { seenBy: "members" } });
    for (const part of ["", "/video", "/poster", "/captions/be"]) {
      expect((await get(`/interviews/${slug}${part}`)).status).toBe(404);
      expect((await get(`/interviews/${slug}${part}`, await member("applicant"))).status).toBe(404);
    }
    expect((await get(`/interviews/${slug}/video`, participant)).status).toBe(200);
    expect((await get("/interviews/..%2f..%2fsecrets.json/video")).status).toBe(404);
  });

  it("is taken down by its person, without an account, and stays down", async () => {
    const { slug, given } = await publishedInterview(organizer);
    const wrong = await server.post("/interviews/revocation", { code: "aaaa-bbbb-cccc-dddd" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("There is no such code");
    const done = await server.post("/interviews/revocation", { code: given });
    expect([done.status, done.headers.get("Location")]).toEqual([303, "/interviews?done=interviewRevoked"]);
    for (const part of ["", "/video", "/poster", "/captions/be"]) {
      for (const who of [undefined, participant, organizer]) {
        expect((await get(`/interviews/${slug}${part}`, who)).status).toBe(404);
      }
    }
    const again = await server.post("/interviews/revocation", { code: given });
    expect(again.status).toBe(422);
    expect(server.output).not.toContain(given);
  });
});

describe("bringing a video", () => {
  it("takes one that is one, whatever its name, and keeps nothing of what it told", async () => {
    const code = await interviewOf(organizer);
    const path = `/organize/interviews/${code}/video`;
    const sent = await send(path, organizer, mp4(), { formToken: `first-${code}` });
    expect([sent.status, sent.to]).toEqual([303, `/organize/interviews/${code}?done=videoBrought`]);
    const { videoId } = await db().interview.findUniqueOrThrow({ where: { code } });
    const video = await db().video.findUniqueOrThrow({ where: { id: videoId! } });
    const kept = await get(`/organize/videos/${video.code}/video`, organizer);
    expect(kept.body.length).toBe(mp4().length);
    expect(kept.body.includes(told)).toBe(false);
    expect((await get(`/organize/videos/${video.code}/video`, participant)).status).toBe(403);
    expect((await send(path, organizer, mp4(), { formToken: `first-${code}` })).status).toBe(303);
    expect((await db().interview.findUniqueOrThrow({ where: { code } })).videoId).toBe(videoId);
  });

  it("says what is wrong with one that is none, and keeps nothing of it", async () => {
    const code = await interviewOf(organizer);
    const path = `/organize/interviews/${code}/video`;
    const before = files();
    for (const [bytes, words] of [
      [Buffer.from("<script>alert(1)</script>".repeat(100)), "neither MP4 nor WebM"],
      [mp4().subarray(0, -1500), "The file is not whole"],
      [Buffer.alloc(0), "Choose a file."],
    ] as const) {
      const { status, text } = await send(path, organizer, bytes);
      expect(status).toBe(422);
      expect(text).toContain(words);
    }
    expect((await send(path, organizer, mp4(), {})).status).toBe(422);
    expect((await send(path, participant, mp4())).status).toBe(403);
    expect((await send(`/organize/interviews/none/video`, organizer, mp4())).status).toBe(404);
    const { code: published } = await publishedInterview(organizer);
    const kept = files().length;
    expect((await send(`/organize/interviews/${published}/video`, organizer, mp4())).status).toBe(409);
    expect(files()).toHaveLength(kept);
    expect(before.every((name) => files().includes(name))).toBe(true);
    expect((await db().interview.findUniqueOrThrow({ where: { code } })).videoId).toBeNull();
  });

  /** Begins to send a body and gives what is answered; ends where the answer has come. */
  const begin = (path: string, headers: Record<string, string | number>, part: Buffer, end = false) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = request(server.origin + path, {
        method: "POST",
        headers: {
          ...{ Cookie: `${organizer.cookie}; lang=en`, Origin: server.origin, ...headers },
          "Content-Type": "multipart/form-data; boundary=xx",
        },
      });
      sent.on("response", (answer) => {
        let text = "";
        answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
        answer.on("end", () => resolve({ status: answer.statusCode!, text }));
      });
      sent.on("error", reject);
      sent.write(part);
      if (end) sent.end();
    });

  it("refuses two gigabytes with words, before anything of them is kept", async () => {
    const code = await interviewOf(organizer);
    const before = files().length;
    const path = `/organize/interviews/${code}/video`;
    const answer = await begin(path, { "Content-Length": 2 * 1024 ** 3 }, Buffer.alloc(65 * 1024 * 1024));
    expect(answer.status).toBe(413);
    expect(answer.text).toMatch(/larger than 1024\sMB/);
    expect(files()).toHaveLength(before);
    // Everything else takes no more than before.
    const other = await begin("/organize/interviews/new", { "Content-Length": 3_000_000 }, Buffer.alloc(1000));
    expect(other.status).toBe(413);
  });

  it("keeps nothing of a video whose sender goes away in its middle", async () => {
    const code = await interviewOf(organizer);
    const before = files();
    const head = Buffer.from(
      '--xx\r\nContent-Disposition: form-data; name="formToken"\r\n\r\nabc\r\n--xx\r\nContent-Disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n',
    );
    const path = `/organize/interviews/${code}/video`;
    // The form ends before its file does.
    const { status } = await begin(
      path,
      { "Content-Length": head.length + 200_000 },
      Buffer.concat([head, mp4(), Buffer.alloc(200_000 - mp4().length)]),
      true,
    );
    expect(status).toBe(400);
    expect(files()).toEqual(before);
    expect((await db().interview.findUniqueOrThrow({ where: { code } })).videoId).toBeNull();
  });
});

it("is prepared, changed and refused with its words", async () => {
  const made = await server.post("/organize/interviews/new", { ...interviewFields, formToken: "made" }, organizer);
  const [, code] = /interviews\/(\w+)\?done/.exec(made.headers.get("Location") ?? "")!;
  const path = `/organize/interviews/${code}`;
  for (const [mistake, words] of [
    [{ titleBe: "", titleEn: "" }, /A title is needed in one language at least/],
    [{ recordedOn: "2199-01-01" }, /This day has not come yet/],
  ] as const) {
    const fields = { ...interviewFields, ...mistake, revision: "0" };
    const mistaken = await server.post(`${path}/edit`, fields, organizer);
    expect([mistaken.status, words.test(await mistaken.text())]).toEqual([422, true]);
  }
  const consent = await server.post(
    `${path}/consent`,
    { consentOn: "2024-06-01", revision: "0", formToken: "c" },
    organizer,
  );
  expect(await consent.text()).toContain("Bring the video first.");
  const early = await server.post(`${path}/publication`, { revision: "0" }, organizer);
  expect([early.status, (await early.text()).includes("Bring the video first.")]).toEqual([422, true]);
});
