import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { stateInterests } from "~/domain/accounts/applying.server";
import { newKey } from "~/domain/accounts/sealing";
import { env } from "~/platform/env.server";
import { drafting, motivation } from "../applicants";
import { member, type Person } from "../cast";
import { contactKey, contactRow } from "../contacts";
import { onPostgresql } from "../database";
import { useServer } from "../server";
import { databaseBytes } from "../tables";

const server = useServer();
let organizer: Person;

beforeAll(async () => {
  organizer = await member("organizer");
});

/** A text in every form in which it may lie in a file: also inside base64, at each of three places. */
function formsOf(text: string): Buffer[] {
  const base64 = [0, 1, 2].map((before) =>
    Buffer.from("x".repeat(before) + text)
      .toString("base64")
      .replace(/=+$/, "")
      .slice(4, -2),
  );
  const hex = Buffer.from(text).toString("hex");
  const as = [text, encodeURIComponent(text), hex, hex.toUpperCase(), ...base64].map((form) => Buffer.from(form));
  return [...as, Buffer.from(text, "utf16le"), Buffer.from(text, "utf16le").swap16()];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Where a planted text is found: in the files of the data folder, in those of the database, or in what the server wrote. */
async function found(text: string): Promise<string[]> {
  const places = filesBelow(env().DATA_DIR).map((path) => ({ path, bytes: readFileSync(path) }));
  if (onPostgresql) places.push({ path: "the database", bytes: Buffer.from(await databaseBytes()) });
  places.push({ path: "the log", bytes: Buffer.from(server.output) });
  return places.filter(({ bytes }) => formsOf(text).some((form) => bytes.includes(form))).map(({ path }) => path);
}

it("offers no field and takes nothing while there is no key", async () => {
  const person = await member("participant");
  expect(await (await server.get("/settings/contact", person)).text()).not.toContain('name="contact"');
  const answer = await server.post("/settings/contact", { contact: "planted before keys" }, person);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("There is no key yet");
  const draft = await drafting();
  await stateInterests(draft, { spheres: ["health"], experience: "under3", languages: ["be"] });
  expect(await (await server.get("/join/motivation", draft)).text()).not.toContain('name="contact"');
  expect(await found("planted before keys")).toEqual([]);
});

it("keeps planted contacts nowhere that a seized server would show them", async () => {
  await contactKey(organizer);
  const person = await member("participant");
  const planted = "planted-Signal-9K3 Каля моста";
  expect((await server.post("/settings/contact", { contact: planted }, person)).status).toBe(303);
  const draft = await drafting();
  await stateInterests(draft, { spheres: ["health"], experience: "under3", languages: ["be"] });
  const sent = { motivation, contact: `${planted} again`, consent: "yes" };
  expect((await server.post("/join/motivation", sent, draft)).status).toBe(303);
  // Refused for its length, refused without a session, refused from elsewhere.
  const long = planted.repeat(20);
  expect((await server.post("/settings/contact", { contact: long }, person)).status).toBe(422);
  expect((await server.post("/settings/contact", { contact: planted })).status).toBe(401);
  const foreign = { Origin: "https://elsewhere.example" };
  expect((await server.post("/settings/contact", { contact: planted }, person, foreign)).status).toBe(403);
  const pages = await Promise.all([
    ...["/settings/contact", "/settings"].map((path) => server.get(path, person)),
    ...["/application", "/settings/contact"].map((path) => server.get(path, draft)),
    ...["/organize/contacts", `/organize/contacts/${(await contactRow(draft)).code}`].map((path) =>
      server.get(path, organizer),
    ),
    server.post(`/organize/contacts/${(await contactRow(draft)).code}`, {}, organizer),
  ]);
  for (const page of pages) {
    expect(page.status).toBe(200);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(await page.text()).not.toContain("planted-Signal");
  }
  for (const part of [planted, "planted-Signal-9K3", "Каля моста"]) expect(await found(part)).toEqual([]);
  // The search itself finds what is there.
  expect(await found(motivation)).not.toEqual([]);
});

it("gives refused words back to the one who typed them, and to nobody once the session has ended", async () => {
  await contactKey(organizer);
  const person = await member("participant");
  const words = "ab";
  const refused = await server.post("/settings/contact", { contact: words }, person);
  expect(refused.status).toBe(422);
  expect(refused.headers.get("Cache-Control")).toBe("no-store");
  expect(await refused.text()).toMatch(/<textarea[^>]*name="contact"[^>]*>ab<\/textarea>/);
  const ended = await server.post("/settings/contact", { contact: "planted on leaving" });
  expect(ended.status).toBe(401);
  expect(await ended.text()).not.toContain("planted on leaving");
});

it("never shows, keeps or logs a private key that was pasted in place of the public one", async () => {
  const { identity } = await newKey();
  for (const path of ["/organize/contacts/keys/new", "/organize/contacts/keys/proof?recipient=x"]) {
    const answer = await server.post(path, { recipient: identity, answer: "x" }, organizer);
    expect(await answer.text()).not.toContain(identity);
  }
  const answer = await server.post("/organize/contacts/keys/new", { recipient: identity }, organizer);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("This is the private half of a key");
  const ended = await server.post("/organize/contacts/keys/new", { recipient: identity });
  expect(await ended.text()).not.toContain(identity);
  expect(await found(identity)).toEqual([]);
});

it("gives the sealed file to keep, never as a page", async () => {
  const draft = await drafting();
  await stateInterests(draft, { spheres: ["health"], experience: "under3", languages: ["be"] });
  await server.post("/join/motivation", { motivation, contact: "some way", consent: "yes" }, draft);
  const { code, sealed } = await contactRow(draft);
  const file = await server.post(`/organize/contacts/${code}/file`, {}, organizer);
  expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="contact.age"');
  expect(file.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; .*sandbox$/);
  expect(file.headers.get("Cache-Control")).toBe("no-store");
  expect(await file.text()).toBe(sealed);
});
