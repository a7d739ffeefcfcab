import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { announceDecision } from "~/domain/concepts/deciding.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { newCode, newToken } from "~/platform/crypto.server";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { drafting, waiting } from "../applicants";
import { cookiesOf, launch } from "../browser";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { conceptIn } from "../drafts";
import { useServer } from "../server";
import { payloads } from "./payloads";

// Some hundred pages in a browser: on a machine with other work they take minutes.
vi.setConfig({ testTimeout: 300_000 });

const server = useServer();
/** Without those that hold control characters, which no field takes. */
const taken = payloads.filter((payload) => ![...payload].some((one) => one < " " && one !== "\t" && one !== "\n"));
let browser: Browser;
let participant: Person;
let other: Person;
let organizer: Person;
let second: Person;
const contexts = new Map<string, BrowserContext>();
beforeAll(async () => {
  browser = await launch();
  participant = await member("participant");
  other = await member("expert");
  [organizer, second] = [await member("organizer"), await member("organizer")];
});
afterAll(() => browser.close());

/** What ran, or went out, in a page. */
interface Watched {
  page: Page;
  seen: string[];
}

/** A page in a browser that ignores the Content-Security-Policy, with JavaScript: whatever can run, runs. */
async function watched(who?: Person): Promise<Watched> {
  const key = who?.id ?? "";
  const context = contexts.get(key) ?? (await browser.newContext({ bypassCSP: true, serviceWorkers: "block" }));
  if (!contexts.has(key)) await context.addCookies(cookiesOf(server, "en", who));
  contexts.set(key, context);
  const page = await context.newPage();
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (/planted/.test(message.text())) seen.push(`console: ${message.text()}`);
  });
  page.on("popup", (popup) => seen.push(`popup: ${popup.url()}`));
  await page.route(/.*/, (route) => {
    const { origin, protocol } = new URL(route.request().url());
    if (origin === server.origin || protocol === "about:") return route.continue();
    seen.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  return { page, seen };
}

/** Does to the page what a person may do: moves over, focuses and presses everything; then looks what could still run. */
async function provoke({ page, seen }: Watched): Promise<string[]> {
  const found = await page.evaluate(() => {
    const harm: string[] = [];
    if ("__xss" in window) harm.push("the mark is set");
    for (const element of document.querySelectorAll("*")) {
      const name = element.tagName.toLowerCase();
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute) || attribute === "srcdoc") harm.push(`${name} ${attribute}=${value}`);
        if (/^(href|src|action|formaction|data|poster|srcset|background|cite|xlink:href)$/i.test(attribute)) {
          const { protocol } = new URL(value, document.baseURI);
          if (!/^https?:$/.test(protocol)) harm.push(`${name} ${attribute}=${value}`);
          const loads = !/^(a|form)$/.test(name) || attribute !== (name === "a" ? "href" : "action");
          if (loads && new URL(value, document.baseURI).host !== location.host) harm.push(`${name} loads ${value}`);
        }
        if (attribute === "style") harm.push(`${name} style=${value}`);
      }
      if (/^(iframe|frame|object|embed|base|portal|animate|set|foreignobject|math|style|template)$/.test(name)) {
        harm.push(`element ${name}`);
      }
      if (name === "meta" && element.hasAttribute("http-equiv")) harm.push("meta http-equiv");
      if (name === "form" && (element as HTMLFormElement).action.startsWith(`${location.origin}/`) === false) {
        harm.push(`form to ${(element as HTMLFormElement).getAttribute("action")}`);
      }
    }
    // Words may open or close parts of the page itself, or take the names of its objects.
    for (const event of [
      "mouseover",
      "focus",
      "focusin",
      "toggle",
      "animationstart",
      "pointerenter",
      "load",
      "error",
    ]) {
      for (const element of document.querySelectorAll("main *")) element.dispatchEvent(new Event(event));
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>("main a[href]")) {
      if (!/^https?:$/.test(link.protocol)) link.click();
    }
    if ("__xss" in window) harm.push("the mark is set after events");
    return harm;
  });
  return [...seen, ...found];
}

/** Opens an address as somebody, and gives what ran or could run there. */
async function harmAt(path: string, who?: Person): Promise<string[]> {
  const here = await watched(who);
  await here.page.goto(server.origin + path, { waitUntil: "load" });
  const harm = await provoke(here);
  await here.page.close();
  return harm.map((one) => `${path}: ${one}`);
}

/** Sends a form from a page of the site, as a script in the page would, and looks at the page that comes back. */
async function harmOfForm(from: string, to: string, fields: Record<string, string>, who?: Person): Promise<string[]> {
  const here = await watched(who);
  await here.page.goto(server.origin + from);
  await Promise.all([
    here.page.waitForEvent("load"),
    here.page.evaluate(
      ({ action, values }) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "post", action });
        for (const [name, value] of Object.entries(values)) {
          const field = document.createElement("textarea");
          Object.assign(field, { name, value });
          form.append(field);
        }
        document.body.append(form);
        HTMLFormElement.prototype.submit.call(form);
      },
      { action: to, values: fields },
    ),
  ]);
  const harm = await provoke(here);
  await here.page.close();
  return harm.map((one) => `${to}: ${one}`);
}

const post = async (path: string, fields: Record<string, string>, who: Person) => {
  const answer = await server.post(path, fields, who);
  expect([path, fields, [200, 303, 422].includes(answer.status), answer.status]).toEqual([
    ...[path, fields, true, answer.status],
  ]);
  return answer;
};

it("would notice: put into a page as they are, most of them run or reach out", async () => {
  let noticed = 0;
  for (const payload of payloads.slice(0, 18)) {
    const here = await watched();
    await here.page.goto(`${server.origin}/robots.txt`);
    await here.page.setContent(`<main>${payload}</main>`, { waitUntil: "load", timeout: 5000 }).catch(() => undefined);
    if ((await provoke(here).catch(() => ["it ended the page"])).length > 0) noticed += 1;
    await here.page.close();
  }
  expect(payloads.length).toBeGreaterThanOrEqual(25);
  expect(noticed).toBeGreaterThanOrEqual(14);
});

it("concepts: title, summary and text, as written, previewed, edited, reviewed and published", async () => {
  const harm: string[] = [];
  for (const payload of payloads) {
    const fields = { title: payload.replace(/\s+/g, " ").slice(0, 160), summary: payload, body: payload };
    await post("/concepts/new", { ...fields, language: "en", sphere: "justice" }, participant);
    await publishedConcept({ author: other, ...fields });
  }
  const drafts = await db().concept.findMany({ where: { authors: { some: { accountId: participant.id } } } });
  expect(drafts.length).toBeGreaterThan(payloads.length - 5);
  // A text with all of them at once; each page of the draft shows it.
  const whole = payloads.join("\n\n");
  const all = await conceptIn("draft", participant, {
    body: whole,
    summary: payloads.slice(15, 22).join("\n").slice(0, 600),
  });
  for (const one of [all, ...drafts.filter((_, at) => at % 6 === 0)]) {
    for (const page of ["", "/edit", "/preview"])
      harm.push(...(await harmAt(`/concepts/drafts/${one.code}${page}`, participant)));
  }
  const { code } = await conceptIn("in_review", participant, { title: payloads[15]!.slice(0, 160), body: whole });
  for (const page of ["", "/return"]) harm.push(...(await harmAt(`/organize/concepts/${code}${page}`, organizer)));
  const published = await db().concept.findMany({
    where: { authors: { some: { accountId: other.id } }, state: "published" },
  });
  for (const { slug } of published) harm.push(...(await harmAt(`/concepts/${slug}`, participant)));
  harm.push(...(await harmAt(`/concepts/${published[0]!.slug}/versions/1`, participant)));
  for (const path of ["/concepts", "/", "/organize/concepts?state=in_review"])
    harm.push(...(await harmAt(path, organizer)));
  const edit = `/concepts/drafts/${all.code}/edit`;
  const wrong = { title: "", language: payloads[0]!, sphere: payloads[15]!, summary: payloads[20]!, body: whole };
  harm.push(...(await harmOfForm(edit, edit, { ...wrong, revision: payloads[22]! }, participant)));
  expect(harm).toEqual([]);
});

it("comments and answers, and the forms that give them back", async () => {
  const { slug, id } = await publishedConcept();
  const harm: string[] = [];
  // Words go before each: a text of which nothing could be shown is refused.
  for (const payload of taken) {
    const body = `Words.\n\n${payload}`;
    const answer = await post(`/concepts/${slug}/comments`, { body, formToken: newToken() }, participant);
    expect([payload, answer.status]).toEqual([payload, 303]);
  }
  const [first] = await db().comment.findMany({ where: { conceptId: id }, orderBy: { seq: "asc" } });
  for (const payload of taken.slice(0, 12)) {
    const body = `Words.\n\n${payload}`;
    await post(`/comments/${first!.code}/reply`, { body, formToken: newToken() }, other);
  }
  const written = await db().comment.count({ where: { conceptId: id } });
  expect(written).toBeGreaterThan(taken.length);
  for (const from of [0, 20, 40]) harm.push(...(await harmAt(`/concepts/${slug}?after=${from}`, participant)));
  for (const path of [
    `/concepts/${slug}`,
    `/concepts/${slug}/discussion?page=2`,
    `/comments/${first!.code}/reply`,
    "/settings/data",
  ]) {
    harm.push(...(await harmAt(path, participant)));
  }
  harm.push(...(await harmAt(`/comments/${first!.code}/deletion`, participant)));
  const back = `/comments/${first!.code}/reply`;
  harm.push(...(await harmOfForm(back, back, { body: payloads.join("\n\n"), formToken: payloads[15]! }, participant)));
  expect(harm).toEqual([]);
});

it("messages on a card, from both sides", async () => {
  const harm: string[] = [];
  const writer = await member("participant");
  await post("/matrix/card/messages", { body: payloads[0]!, formToken: newToken() }, writer);
  const { number } = await findOwnCard(writer, "en");
  for (let at = 0; at < payloads.length; at += 14) {
    const body = payloads
      .slice(at, at + 14)
      .join("\n")
      .slice(0, 4000);
    await post("/matrix/card/messages", { body, formToken: newToken() }, writer);
    await post(`/organize/cards/${number}/messages`, { body, formToken: newToken() }, organizer);
  }
  harm.push(...(await harmAt("/matrix/card/messages", writer)), ...(await harmAt("/matrix/card", writer)));
  for (const path of [`/organize/cards/${number}/messages`, `/organize/cards/${number}`, "/organize/messages"]) {
    harm.push(...(await harmAt(path, organizer)));
  }
  const page = "/matrix/card/messages";
  harm.push(...(await harmOfForm(page, page, { body: payloads.join("\n"), formToken: "x" }, writer)));
  expect(harm).toEqual([]);
});

it("applications: motivation, and the reason for which one is declined", async () => {
  const harm: string[] = [];
  for (let at = 0; at < taken.length; at += 18) {
    const words = taken.slice(at, at + 18).join("\n");
    const applicant = await waiting();
    await db().application.update({ where: { code: applicant.code }, data: { state: "draft" } });
    const sent = { motivation: words.slice(0, 2000), consent: "yes", contact: "" };
    expect((await post("/join/motivation", sent, applicant)).status).toBe(303);
    const path = `/organize/applications/${applicant.code}`;
    for (const page of [path, `${path}/decline`, "/organize/applications"])
      harm.push(...(await harmAt(page, organizer)));
    expect((await post(`${path}/decline`, { reason: words.slice(0, 1000) }, organizer)).status).toBe(303);
    harm.push(...(await harmAt("/application", applicant)), ...(await harmAt(path, organizer)));
  }
  const back = await drafting();
  const page = "/join/motivation";
  await server.post("/join/interests", { spheres: "health", experience: "under3", languages: "be" }, back);
  harm.push(
    ...(await harmOfForm("/application", page, { motivation: payloads.join("\n"), contact: payloads[15]! }, back)),
  );
  expect(harm).toEqual([]);
});

it("remarks on a concept, reasons of exports, names of passkeys", async () => {
  const harm: string[] = [];
  for (let at = 0; at < payloads.length; at += 10) {
    const words = payloads.slice(at, at + 10).join("\n\n");
    const { code, revision } = await conceptIn("in_review", participant);
    const { status } = await post(
      `/organize/concepts/${code}/return`,
      { words, revision: String(revision) },
      organizer,
    );
    harm.push(...(await harmAt(`/organize/concepts/${code}`, organizer)));
    // Words with letters that are no text are refused, and nothing is decided.
    expect([303, 422]).toContain(status);
    if (status === 303) await announceDecision(organizer, { code, revision });
    for (const [path, who] of [
      [`/concepts/drafts/${code}`, participant],
      [`/organize/concepts/${code}`, organizer],
    ] as const) {
      harm.push(...(await harmAt(path, who)));
    }
  }
  for (const payload of [payloads[0]!, payloads[15]!, payloads[17]!, payloads[21]!, payloads[22]!]) {
    const asked = await post("/organize/exports/new", { kind: "log", reason: `Reason: ${payload}` }, organizer);
    const page = asked.headers.get("Location") ?? "/organize/exports";
    for (const who of [organizer, second]) harm.push(...(await harmAt(page, who)));
    const name = payload.slice(0, 60);
    await db().passkey.create({
      data: {
        ...{ id: newToken(), code: newCode(), accountId: organizer.id, publicKey: "", counter: 0 },
        ...{ transports: "", name, addedOn: today() },
      },
    });
  }
  const passkey = await db().passkey.findFirstOrThrow({ where: { accountId: organizer.id } });
  for (const path of [
    "/settings/passkeys",
    `/settings/passkeys/${passkey.code}/removal`,
    "/organize/exports",
    "/organize/log",
  ]) {
    harm.push(...(await harmAt(path, organizer)));
  }
  const page = "/settings/passkeys/new";
  const wrong = { name: payloads.slice(14, 20).join(" "), passphraseNow: "x", response: payloads[22]! };
  harm.push(...(await harmOfForm(page, page, wrong, organizer)));
  expect(harm).toEqual([]);
});

it("what visitors type: pseudonyms, the way back, and every address with a query", async () => {
  const harm: string[] = [];
  for (const pseudonym of [payloads[0]!, payloads[15]!, payloads[17]!, payloads[20]!, payloads[22]!, payloads[23]!]) {
    const fields = { pseudonym, passphrase: "x", next: pseudonym, offer: pseudonym, way: "own", stamp: pseudonym };
    harm.push(...(await harmOfForm("/login", "/login", fields)));
    harm.push(...(await harmOfForm("/join", "/join", { ...fields, homepage: "" })));
    harm.push(...(await harmOfForm("/recover", "/recover", { ...fields, code: pseudonym })));
  }
  const visitors = [
    "/login?next=",
    "/join?x=",
    "/done?done=",
    "/guide?x=",
    "/no-such-page/",
    "/?done=",
    "/safety?lang=",
  ];
  const members = [
    "/matrix/positions?q=",
    "/concepts?sphere=",
    "/concepts?language=",
    "/settings/second-step/codes?label=",
    "/settings?done=",
    "/matrix/card/choose?position=",
    "/concepts/",
  ];
  const organizers = [
    "/organize/log?subject=",
    "/organize/log?actor=",
    "/organize/applications?state=",
    "/organize/applications?after=",
    "/organize/matrix/positions?q=",
    "/organize/messages?state=",
    "/organize/matrix?sphere=",
  ];
  for (const at of [0, 15, 17, 22]) {
    const words = encodeURIComponent(payloads[at]!).replace(/%2F/g, "/");
    for (const [paths, who] of [
      [visitors, undefined],
      [members, participant],
      [organizers, organizer],
    ] as const) {
      for (const path of paths) harm.push(...(await harmAt(path + words, who)));
    }
  }
  expect(harm).toEqual([]);
});
