import { afterAll, describe, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { drafting, motivation, waiting } from "../applicants";
import { member } from "../cast";
import { useServer } from "../server";
import { ripeStamp } from "../stamps";

const server = useServer();

/** Sends the first step, as somebody does who took their time over it. */
const join = (fields: Record<string, string>) => server.post("/join", { stamp: ripeStamp(), homepage: "", ...fields });

afterAll(() => expect(server.output).not.toContain("No words for"));

/** Whether the box of this value is ticked in the page. */
const ticked = (text: string, value: string) =>
  (text.match(/<input[^>]*>/g) ?? []).some((tag) => tag.includes(`value="${value}"`) && tag.includes("checked"));

/** The cookies that an answer sets, as the browser sends them back. */
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((text) => text.split(";")[0]!)
    .join("; ");

async function offerOf(answer: Response): Promise<string> {
  return /name="offer" value="([^"]+)"/.exec(await answer.text())?.[1] ?? "";
}

describe("step 1", () => {
  it("says what will be known before anything is typed", async () => {
    const text = await (await server.get("/join")).text();
    expect(text.indexOf("What nobody here will know")).toBeGreaterThan(0);
    expect(text.indexOf("What nobody here will know")).toBeLessThan(text.indexOf('id="pseudonym"'));
    expect(text).toContain("Step 1 of 5");
  });

  it.each(["be", "ru", "en"])("is whole in %s, with words of that language", async (lang) => {
    const offer = await offerOf(await server.get("/join", {}, { lang }));
    expect(offer.split(" ")).toHaveLength(7);
    expect(/^[a-z -]+$/.test(offer)).toBe(lang === "en");
  });

  it.each<[string, Record<string, string>, string]>([
    ["nothing", { way: "" }, "Fill this in"],
    ["mixed scripts", { pseudonym: "раураl" }, "Use one alphabet"],
    ["zero-width", { pseudonym: "quiet\u200Briver" }, "Use letters, digits"],
    ["right to left", { pseudonym: "quiet\u202Eriver" }, "change the direction"],
    ["NUL", { pseudonym: "quiet\u0000river" }, "cannot be shown"],
    ["too long", { pseudonym: "a".repeat(5000) }, "at most 30"],
    ["a common passphrase", { way: "own", passphrase: "qwertyuiopasdfghjkl" }, "Many people use this"],
    ["a short passphrase", { way: "own", passphrase: "tiny-plum" }, "at least 15"],
    ["a way that does not exist", { way: "none" }, "does not exist"],
    ["an offer made up", { offer: "let me in" }, "no longer current"],
  ])("gives back the form for %s, with the same offer and no passphrase", async (_name, fields, words) => {
    const offer = await offerOf(await server.get("/join"));
    const sent = { pseudonym: fields.way === "" ? "" : "Calm Otter", way: "offered", passphrase: "", offer, ...fields };
    const answer = await join(sent);
    expect(answer.status).toBe(422);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const text = await answer.text();
    expect(text).toContain(words);
    expect(text).toContain(`name="offer" value="${sent.offer}"`);
    if (sent.passphrase) expect(text).not.toContain(sent.passphrase);
    expect(await db().account.count({ where: { pseudonym: { startsWith: "Calm" } } })).toBe(0);
  });

  it("says beside the field that a look-alike is taken", async () => {
    await member("participant", "paypal");
    const offer = await offerOf(await server.get("/join"));
    const answer = await join({ pseudonym: "pаypаl".replace(/а/g, "a"), way: "offered", offer });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/id="pseudonym-error"[^]*is taken/);
    const cyrillic = await join({ pseudonym: "раурау", way: "offered", offer });
    expect(cyrillic.status).toBe(303);
    const same = await join({ pseudonym: "paypay", way: "offered", offer });
    expect(same.status).toBe(422);
  });
});

it("shows the codes once, keeps them beside a missing tick, and puts them in no address", async () => {
  const offer = await offerOf(await server.get("/join"));
  const joined = await join({ pseudonym: "Swift Marten", way: "offered", offer, passphrase: "" });
  expect(joined.status).toBe(303);
  expect(joined.headers.get("Location")).toBe("/join/codes");
  const cookie = cookiesOf(joined);
  const page = await server.get("/join/codes", { cookie });
  const text = await page.text();
  const codes = [...new Set(text.match(/[a-z0-9]{4}(-[a-z0-9]{4}){3}/g))];
  expect(codes).toHaveLength(10);
  expect(decodeURIComponent(cookie)).not.toContain(codes[0]);
  expect(page.headers.getSetCookie().join()).toMatch(/__Host-fresh-codes=;.*Max-Age=0/);
  const session = cookie.split("; ").find((part) => part.startsWith("__Host-session="))!;
  const again = await (await server.get("/join/codes", { cookie: session })).text();
  expect(again).not.toContain(codes[0]);
  expect(again).toContain("cannot be shown again");
  const unticked = await server.post("/join/codes", { sheet: codes.join(" ") }, { cookie: session });
  expect(unticked.status).toBe(422);
  const back = await unticked.text();
  for (const code of codes) expect(back).toContain(code);
  const ticked = await server.post("/join/codes", { sheet: codes.join(" "), noted: "yes" }, { cookie: session });
  expect(ticked.headers.get("Location")).toBe("/join/interests");
  expect(server.output).not.toContain("Swift Marten");
  expect(server.output).not.toContain(codes[0]);
});

describe("steps 3 to 5", () => {
  it.each<[string, string, Record<string, string | string[]>, string]>([
    ["/join/interests", "nothing", {}, "Choose at least one"],
    [
      "/join/interests",
      "too many",
      { spheres: ["health", "culture", "social", "digital", "local", "justice"] },
      "at most 5",
    ],
    ["/join/interests", "unknown", { spheres: "astrology" }, "does not exist"],
    ["/join/interests", "unknown band", { experience: "42" }, "does not exist"],
    ["/join/place", "nothing", {}, "Choose one"],
    ["/join/place", "unknown", { residence: "moon" }, "does not exist"],
    ["/join/motivation", "nothing", {}, "Fill this in"],
    ["/join/motivation", "too short", { motivation: "hm", consent: "yes" }, "at least 20"],
    ["/join/motivation", "too long", { motivation: "я".repeat(2001), consent: "yes" }, "at most 2,000"],
    ["/join/motivation", "no consent", { motivation }, "Tick the box"],
  ])("%s gives back the form for %s", async (path, _name, fields, words) => {
    const person = await drafting();
    await server.post("/join/interests", { spheres: "health", experience: "under3", languages: "be" }, person);
    const answer = await server.post(path, fields, person);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain(words);
    if (typeof fields.motivation === "string") expect(text).toContain(fields.motivation);
    expect((await db().application.findUnique({ where: { code: person.code } }))?.state).toBe("draft");
  });

  it("lead on in their order, show what was given, and keep the place off the application", async () => {
    const person = await drafting();
    const leads = async () => (await server.get("/application", person)).headers.get("Location");
    expect(await leads()).toBe("/join/codes");
    expect((await server.get("/join/motivation", person)).headers.get("Location")).toBe("/join/interests");
    const interests = { spheres: ["health", "culture"], experience: "11to20", languages: ["be", "en"] };
    expect((await server.post("/join/interests", interests, person)).headers.get("Location")).toBe("/join/place");
    expect(await leads()).toBe("/join/place");
    expect(ticked(await (await server.get("/join/interests", person)).text(), "culture")).toBe(true);
    await server.post("/join/place", { residence: "in_belarus" }, person);
    expect(ticked(await (await server.get("/join/place", person)).text(), "in_belarus")).toBe(true);
    expect(await leads()).toBe("/join/motivation");
    const sent = await server.post("/join/motivation", { motivation, consent: "yes" }, person);
    expect(sent.headers.get("Location")).toBe("/application");
    expect(await (await server.get("/application", person)).text()).toContain("waits for a decision");
    for (const path of ["/join/codes", "/join/interests", "/join/place", "/join/motivation", "/join"]) {
      expect((await server.get(path, person)).headers.get("Location")).toBe("/application");
    }
    const twice = await server.post("/join/motivation", { motivation, consent: "yes" }, person);
    expect(twice.status).toBe(409);
  });

  it("are nothing for visitors and members", async () => {
    expect((await server.get("/join/interests")).headers.get("Location")).toMatch("/login");
    expect((await server.post("/join/interests", {})).status).toBe(401);
    const participant = await member("participant");
    const fields = { spheres: "health", experience: "under3", languages: "be" };
    expect((await server.post("/join/interests", fields, participant)).status).toBe(403);
    expect((await server.post("/join/motivation", { motivation, consent: "yes" }, participant)).status).toBe(403);
  });
});

describe("the applicant", () => {
  it("withdraws on a page that asks first, and applies again with the answers kept", async () => {
    const person = await waiting();
    expect(await (await server.get("/application/withdrawal", person)).text()).toContain("Withdraw the application?");
    expect((await server.post("/application/withdrawal", {}, person)).status).toBe(303);
    expect(await (await server.get("/application", person)).text()).toContain("have withdrawn");
    expect((await server.post("/application/withdrawal", {}, person)).status).toBe(409);
    const again = await server.post("/application/reopening", {}, person);
    expect(again.headers.get("Location")).toBe("/join/interests");
    expect(await (await server.get("/join/motivation", person)).text()).toContain(motivation);
  });

  it.each(["/organize", "/organize/applications", "/organize/applications/abc", "/concepts", "/concepts/new"])(
    "is refused %s",
    async (path) => {
      expect([403, 404]).toContain((await server.get(path, await waiting())).status);
    },
  );

  it("sends a member on", async () => {
    expect(await (await server.get("/application", await member("participant"))).text()).toContain("You are a member");
  });
});

describe("recovery and settings", () => {
  const own = { way: "own", offer: "-", passphrase: "yellow bicycle leaning on a birch" };

  it("says one thing of an unknown pseudonym and a wrong code, and echoes neither code nor passphrase", async () => {
    await member("participant", "Known Heron");
    const said = [];
    for (const pseudonym of ["Known Heron", "Unknown Heron"]) {
      const answer = await server.post("/recover", { pseudonym, code: "plnt-2345-plnt-6789", ...own });
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).not.toContain("plnt");
      expect(text).not.toContain(own.passphrase);
      said.push(/role="alert"[^]*?<\/ul>/.exec(text)?.[0]);
    }
    expect(said[0]).toBe(said[1]);
  });

  it("asks visitors to sign in, and members for the passphrase", async () => {
    const paths = ["/settings", "/settings/sessions", "/settings/passphrase", "/settings/codes"];
    const person = await member("participant");
    for (const path of paths) {
      expect((await server.get(path)).headers.get("Location")).toMatch("/login");
      expect((await server.get(path, person)).status).toBe(200);
    }
    for (const path of ["/settings/codes", "/settings/sessions/ending", "/settings/sessions/ending-others"]) {
      expect((await server.post(path, {})).status).toBe(401);
    }
    expect((await server.post("/settings/codes", { passphraseNow: "" }, person)).status).toBe(422);
    expect((await server.post("/settings/sessions/ending", { session: "" }, person)).status).toBe(400);
  });
});
