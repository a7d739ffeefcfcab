import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { db } from "~/platform/db.server";
import { randomText } from "~/platform/crypto.server";
import { member } from "../cast";
import { publishedConcept } from "../concepts";
import { contactKey } from "../contacts";
import { codeNow } from "../one-time-codes";
import type { TestServer } from "../server";
import { ripeStamp } from "../stamps";
import { Visitor } from "./visitor";

/** Somebody who has joined and used the platform by HTTP alone. */
export interface Life {
  visitor: Visitor;
  passphrase: string;
  /** What is to be found nowhere afterwards, by what it is. */
  hidden: Record<string, string | Buffer>;
  /** What the platform keeps in plain, by where it was typed: a search that finds none of it would find nothing. */
  plain: Record<string, string>;
}

const letters = (number: number) => randomText(number, "abcdefghkmnprstuvwxyz");

async function expectRedirect(answer: Promise<Response>, to: RegExp | string): Promise<void> {
  const { status, headers } = await answer;
  expect([status, headers.get("Location")]).toEqual([303, expect.stringMatching(to)]);
}

const textOf = async (answer: Promise<Response>) => (await answer).text();
const formToken = async (visitor: Visitor, path: string) =>
  /name="formToken" value="([^"]+)"/.exec(await textOf(visitor.get(path)))?.[1] ?? "";

/**
 * Leads a person through the platform with words that are planted in every place where something could stick:
 * headers, addresses, wrong fields, right ones. An organizer and keys for contacts are made alongside.
 */
export async function livedThrough(server: TestServer): Promise<Life> {
  const organizer = await member("organizer");
  for (const owner of [organizer, null]) await contactKey(owner);
  const concept = await publishedConcept();

  const name = `Alena Karatkevich ${letters(8)}`;
  const contact = `${name}, Signal +375 29 ${randomText(7, "0123456789")}, ${letters(12)}@proton.example`;
  const laterContact = `Праз сястру, ${letters(14)}@mail.example`;
  const agent = `Mozilla/5.0 (Planted; ${letters(16)}) Gecko/20100101`;
  const referer = `https://search.example/?q=${letters(18)}`;
  const query = letters(20);
  const passphrase = `planted ${letters(9)} ${letters(9)} words`;
  const newPassphrase = `another ${letters(9)} ${letters(9)} chosen`;
  const addresses = {
    ipv4: `203.0.113.${17 + Math.floor(Math.random() * 200)}`,
    ipv6: `2001:db8:77aa::${hex()}:${hex()}`,
  };
  const headers = {
    "User-Agent": agent,
    Referer: referer,
    "X-Forwarded-For": `${addresses.ipv4}, 198.51.100.201`,
    Forwarded: `for="[${addresses.ipv6}]";proto=https`,
    "X-Real-IP": addresses.ipv4,
    "CF-Connecting-IP": addresses.ipv6,
    "X-Client-Planted": `${letters(22)}`,
  };
  const plain = {
    pseudonym: `Heron ${letters(14)}`,
    motivation: `I want to help schools ${letters(16)}`,
    comment: `A comment of theirs ${letters(16)}`,
    message: `A message to the organizers ${letters(16)}`,
    concept: `A concept of theirs ${letters(16)}`,
  };
  const { pseudonym } = plain;
  const visitor = new Visitor(server, headers, `planted=${query}`);

  // Joins; types into wrong places what belongs into none.
  const joining = (fields: Record<string, string>) => ({ stamp: ripeStamp(), homepage: "", offer: "x", ...fields });
  await visitor.get("/");
  await visitor.get("/join");
  await visitor.post("/join", joining({ pseudonym: contact.slice(0, 40), way: "own", passphrase }));
  const more = { email: contact, realName: name, phone: contact };
  await expectRedirect(visitor.post("/join", joining({ pseudonym, way: "own", passphrase, ...more })), "^/join/codes");
  const sheet = await textOf(visitor.get("/join/codes"));
  const codes = [...new Set(sheet.match(/[a-z0-9]{4}(-[a-z0-9]{4}){3}/g))];
  expect(codes).toHaveLength(10);
  await visitor.post("/join/codes", { sheet: codes.join(" ") });
  await expectRedirect(visitor.post("/join/codes", { sheet: "", noted: "yes" }), "^/join/interests");
  const interests = { spheres: "education", experience: "3to10", languages: "be", ...more };
  await expectRedirect(visitor.post("/join/interests", interests), "^/join/place");
  await expectRedirect(visitor.post("/join/place", { residence: "in_belarus", ...more }), "^/join/motivation");
  const application = { motivation: plain.motivation, contact, consent: "yes", ...more };
  expect((await visitor.post("/join/motivation", { ...application, consent: "" })).status).toBe(422);
  await expectRedirect(visitor.post("/join/motivation", application), "^/application");
  const { account, code } = await db().application.findFirstOrThrow({
    where: { account: { pseudonym } },
    include: { account: true },
  });
  expect((await server.post(`/organize/applications/${code}/admission`, {}, organizer)).status).toBe(303);

  // Signs in, by mistake with other words first; sets a second step.
  for (const wrong of [
    { pseudonym: name, passphrase },
    { pseudonym: passphrase, passphrase: name },
  ]) {
    expect((await visitor.post("/login", { ...wrong, next: "/" })).status).toBe(422);
  }
  await expectRedirect(visitor.post("/login", { pseudonym, passphrase, next: `/concepts?q=${query}` }), "^/concepts");
  const secretPage = await textOf(visitor.get("/settings/second-step/codes?label=Recipes"));
  const secret = /id="secret"[^>]*>([A-Z2-7 ]+)</.exec(secretPage)?.[1]?.replace(/ /g, "") ?? "";
  expect(secret).toHaveLength(32);
  const setUp = { code: codeNow(secret), passphraseNow: passphrase };
  await expectRedirect(visitor.post("/settings/second-step/codes", setUp), "^/settings/second-step");
  await visitor.post("/logout", {});
  await expectRedirect(visitor.post("/login", { pseudonym, passphrase, next: "/" }), "^/login/second-step");
  expect((await visitor.post("/login/second-step", { code: contact.slice(0, 40) })).status).toBe(422);
  await expectRedirect(visitor.post("/login/second-step", { code: codeNow(secret, 1) }), "^/$");

  // Reads, searches, writes.
  for (const path of [
    "/settings",
    "/settings/sessions",
    "/matrix/card",
    `/matrix/positions?q=${query}`,
    "/no-such-page",
  ]) {
    await visitor.get(path);
  }
  await expectRedirect(visitor.post("/settings/contact", { contact: laterContact }), "^/settings/contact");
  const choice = { position: "ministry-health.minister", readiness: "now", rank: "1", revision: "0" };
  expect((await visitor.post("/matrix/card/choose", { ...choice, ...more })).status).toBe(303);
  const page = `/concepts/${concept.slug}`;
  const token = await formToken(visitor, `${page}/comments`);
  expect((await visitor.post(`${page}/comments`, { body: plain.comment, formToken: token })).status).toBe(303);
  const writing = { body: plain.message, formToken: await formToken(visitor, "/matrix/card/messages") };
  expect((await visitor.post("/matrix/card/messages", writing)).status).toBe(303);
  const draft = { title: plain.concept, language: "en", sphere: "justice", summary: "", body: "" };
  expect((await visitor.post("/concepts/new", { ...draft, ...more })).status).toBe(303);
  await expectRedirect(visitor.post("/settings/data", { passphraseNow: passphrase }), "^/settings/data");
  expect((await visitor.get("/settings/data/file")).status).toBe(200);

  // Loses the passphrase; comes back by recovery codes.
  const back = { pseudonym, code: codes[0]!, way: "own", passphrase: newPassphrase, offer: "x" };
  await expectRedirect(visitor.post("/recover", back), "^/login/second-step");
  await expectRedirect(visitor.post("/login/second-step", { code: codes[1]! }), "^/settings");
  expect(account.pseudonym).toBe(pseudonym);

  const cookies = [...visitor.cookiesSeen].filter((value) => value.length > 16);
  expect(cookies.length).toBeGreaterThan(5);
  return {
    visitor,
    passphrase: newPassphrase,
    plain,
    hidden: {
      ...{ name, contact, laterContact, agent, referer, query, passphrase, newPassphrase, ...addresses },
      phone: contact.slice(name.length + 2, -1),
      header: headers["X-Client-Planted"],
      forwarded: "198.51.100.201",
      ...Object.fromEntries(codes.map((one, at) => [`code ${at}`, one])),
      ...Object.fromEntries(codes.map((one, at) => [`code ${at} without hyphens`, one.replace(/-/g, "")])),
      ...Object.fromEntries(cookies.map((one, at) => [`cookie ${at}`, one])),
      "cookie's bytes": Buffer.from(visitor.jar.get("__Host-session")!, "base64url"),
      secret,
      "secret's bytes": bytesOf(secret),
    },
  };
}

function hex(): string {
  return randomBytes(2).toString("hex").replace(/^0+/, "1");
}

/** What base32 stands for. */
function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((one) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one).toString(2).padStart(5, "0"));
  return Buffer.from(
    bits
      .join("")
      .match(/.{8}/g)!
      .map((byte) => parseInt(byte, 2)),
  );
}
