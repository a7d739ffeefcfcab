import { request } from "node:http";
import { beforeAll, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { useServer } from "../server";

const server = useServer();
let organizer: Person;

beforeAll(async () => {
  organizer = await member("organizer");
});

const own = "/organize/catalogue";
const row = (name: string, more: object = {}) => ({
  ...{ kind: "central", sphere: "digital", region: "", district: "", order: "900000", seen: "new" },
  ...{ nameBe: `${name} (be)`, nameRu: `${name} (ru)`, nameEn: name, ...more },
});

async function upload(content: string | Uint8Array<ArrayBuffer>, who: Person = organizer, name = "rows.csv") {
  const body = new FormData();
  body.set("file", new File([content], name));
  return fetch(server.origin + own + "/import", {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: `${who.cookie}; lang=en`, Origin: server.origin },
    body,
  });
}

/** The state of the row that a form was made from. */
const seenIn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)![1]!;

it("adds, changes, retires and takes back through its pages", async () => {
  const added = await server.post(`${own}/bodies/new`, row("Agency of Tests"), organizer);
  expect(added.headers.get("Location")).toBe(`${own}/bodies/agency-of-tests?done=catalogueSaved`);
  const office = { body: "agency-of-tests", level: "leadership", how: "appointed", seats: "1", order: "0" };
  const titles = {
    titleBe: "Кіраўнік",
    titleRu: "Руководитель",
    titleEn: "Head",
    aboutBe: "",
    aboutRu: "",
    aboutEn: "",
  };
  const position = await server.post(`${own}/positions/new?body=x`, { ...office, ...titles, seen: "new" }, organizer);
  expect(position.headers.get("Location")).toBe(`${own}/bodies/agency-of-tests?done=catalogueSaved`);
  const page = await (await server.get(`${own}/bodies/agency-of-tests`, organizer)).text();
  expect(page).toContain("Agency of Tests (be)");
  expect(page).toContain("on 0 cards");
  const retired = await server.post(`${own}/bodies/agency-of-tests/retirement`, {}, organizer);
  expect(retired.headers.get("Location")).toContain("done=catalogueRetired");
  expect((await server.post(`${own}/bodies/agency-of-tests/retirement`, {}, organizer)).status).toBe(409);
  expect(await (await server.get(`${own}?state=retired`, organizer)).text()).toContain("Agency of Tests");
  const back = await server.post(`${own}/bodies/agency-of-tests/restoration`, {}, organizer);
  expect(back.headers.get("Location")).toContain("done=catalogueRestored");
});

it("gives back what was typed, with both versions, to whom was too slow", async () => {
  const path = `${own}/districts/brest/edit`;
  const seen = seenIn(await (await server.get(path, organizer)).text());
  const words = { region: "BY-BR", nameBe: "Раён", nameRu: "Район" };
  expect((await server.post(path, { ...words, nameEn: "Faster", seen }, organizer)).status).toBe(303);
  const late = await server.post(path, { ...words, nameEn: "Slower", seen }, organizer);
  const html = await late.text();
  expect(late.status).toBe(422);
  expect(html).toContain("In the catalogue now: Faster");
  expect(html).toContain("You wrote: Slower");
  expect(html).toContain('value="Slower"');
  const again = await server.post(path, { ...words, nameEn: "Slower", seen: seenIn(html) }, organizer);
  expect(again.status).toBe(303);
});

it("says how many cards hold what is to be retired, and tells their holders", async () => {
  const holder = await member("participant");
  const position = "ministry-culture.minister";
  await choosePosition(holder, { position, rank: 1, readiness: "now", revision: 0 });
  const page = await (await server.get(`${own}/positions/${position}/retirement`, organizer)).text();
  expect(page).toContain("1 card holds it.");
  await server.post(`${own}/positions/${position}/retirement`, {}, organizer);
  expect(await (await server.get("/matrix/card", holder)).text()).toContain("This position is no longer offered.");
  const choose = await server.get(`/matrix/card/choose?position=${position}`, await member("participant"));
  expect(await choose.text()).toContain("This position is no longer offered.");
});

it("shows the names of levels that organizers wrote, also where scripts run", async () => {
  const path = `${own}/levels/leadership/edit`;
  const seen = seenIn(await (await server.get(path, organizer)).text());
  const names = { nameBe: "Вяршыня", nameRu: "Вершина", nameEn: "Summit" };
  const short = { shortBe: "В.", shortRu: "В.", shortEn: "Top" };
  expect((await server.post(path, { ...names, ...short, order: "10", seen }, organizer)).status).toBe(303);
  const participant = await member("participant");
  expect(await (await server.get("/matrix/positions", participant)).text()).toContain("Summit");
  const choose = await server.get("/matrix/card/choose?position=ministry-health.minister", participant);
  expect(await choose.text()).toContain("Summit");
  expect(await (await server.get("/organize/matrix", organizer)).text()).toContain("Top");
});

it("refuses what is missing or does not exist, beside the field", async () => {
  const missing = await server.post(`${own}/bodies/new`, row("", { kind: "" }), organizer);
  const html = await missing.text();
  expect(missing.status).toBe(422);
  expect(html).toContain('id="nameEn-error"');
  expect(html).toContain('id="kind-error"');
  for (const path of [
    "regions/new",
    "cards/new",
    "bodies/no-such/edit",
    "positions/new",
    "__proto__/x/edit",
    "positions",
  ]) {
    expect([path, (await server.get(`${own}/${path}`, organizer)).status]).toEqual([path, 404]);
  }
});

it("takes a file, shows what it would change, and carries it out", async () => {
  const before = await db().region.findUniqueOrThrow({ where: { code: "BY-VI" } });
  const brought = await upload("key,nameBe,nameRu,nameEn\r\nBY-VI,Віцебшчына,Витебщина,Viciebsk Land\r\n");
  const path = brought.headers.get("Location")!;
  expect([brought.status, path]).toEqual([303, expect.stringMatching(/^\/organize\/catalogue\/import\/\w+$/)]);
  const page = await (await server.get(path, organizer)).text();
  expect(page).toContain(`<del>${before.nameEn}</del>`);
  expect(page).toContain("<ins>Viciebsk Land</ins>");
  expect((await server.get(path, await member("organizer"))).status).toBe(404);
  expect(await db().region.findUniqueOrThrow({ where: { code: "BY-VI" } })).toEqual(before);
  const done = await server.post(`${path}/carrying-out`, {}, organizer);
  expect(done.headers.get("Location")).toBe(`${path}?done=catalogueImported`);
  expect((await server.post(`${path}/carrying-out`, {}, organizer)).status).toBe(409);
  expect((await db().region.findUniqueOrThrow({ where: { code: "BY-VI" } })).nameEn).toBe("Viciebsk Land");
});

it("says line by line what is wrong with a file", async () => {
  const wrong = await upload("key,nameBe,nameRu,nameEn\r\nBY-VI,a,,<b onclick=x>\r\nBY-VI,a,b,c\r\n");
  const html = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(html).toContain("There are 2 mistakes in the file");
  expect(html).toMatch(/Line 2\..*the words in this language are missing/s);
  expect(html).toMatch(/Line 3\..*stands in line 2 already/s);
  const zip = await upload(Uint8Array.from([0x50, 0x4b, 3, 4, 0]));
  expect([zip.status, (await zip.text()).includes("Save the sheet as CSV")]).toEqual([422, true]);
  const none = await server.post(`${own}/import`, { file: "words" }, organizer);
  expect([none.status, (await none.text()).includes("Choose a file.")]).toEqual([422, true]);
});

it("refuses a large file before it is read, says why, and goes on serving", async () => {
  const large = await upload(new Uint8Array(9 * 1024 * 1024));
  expect(large.status).toBe(413);
  expect(await large.text()).toMatch(/The file is larger than 8\sMB/);
  const pair = await server.post("/login", { pseudonym: "x".repeat(3 * 1024 * 1024), passphrase: "x" });
  expect(pair.status).toBe(413);
  // Without a length that says so before.
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = {
      Origin: server.origin,
      Cookie: organizer.cookie,
      "Content-Type": "multipart/form-data; boundary=x",
    };
    const sending = request(`${server.origin}${own}/import`, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "ECONNRESET") reject(error);
    });
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
    for (let i = 0; i < 50; i += 1) sending.write(Buffer.alloc(1024 * 1024, 0x61));
    sending.end();
  });
  expect(status).toBe(413);
  expect((await server.get(own, organizer)).status).toBe(200);
});

it("gives files of all tables with the headers of files, to organizers alone", async () => {
  for (const name of ["catalogue.json", "bodies.csv", "positions.csv", "districts.csv", "levels.csv", "regions.csv"]) {
    const answer = await server.get(`${own}/export/${name}`, organizer);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="${name}"`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (name.endsWith("csv")) expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const back = await upload(bytes, organizer, name);
    expect(await (await server.get(back.headers.get("Location")!, organizer)).text()).toContain("Nothing would change");
    expect((await server.get(`${own}/export/${name}`, await member("moderator"))).status).toBe(403);
  }
  expect((await server.get(`${own}/export/cards.csv`, organizer)).status).toBe(404);
});
