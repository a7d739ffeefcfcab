import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeInvitationInShell } from "~/domain/organizing/inviting.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { useServer } from "../server";
import { ripeStamp } from "../stamps";

const server = useServer();
let administrator: Person;

beforeAll(async () => {
  administrator = await member("administrator");
});

afterAll(() => expect(server.output).not.toContain("No words for"));

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((text) => text.split(";")[0]!)
    .join("; ");

const plain = async (answer: Response) => (await answer.text()).replace(/<!-- -->/g, "").replace(/\u00A0/g, " ");

/** Everything that a browser would send with the form of the page for joining. */
async function formOf(cookie: string): Promise<Record<string, string>> {
  const html = await (await server.get("/join", { cookie })).text();
  const hidden = (html.match(/<input type="hidden"[^>]*>/g) ?? []).flatMap((tag) => {
    const [, name] = /name="([^"]+)"/.exec(tag) ?? [];
    return name ? [[name, /value="([^"]*)"/.exec(tag)?.[1] ?? ""]] : [];
  });
  return {
    ...(Object.fromEntries(hidden) as Record<string, string>),
    ...{ way: "offered", passphrase: "", homepage: "" },
  };
}

async function joining(value: string): Promise<void> {
  const joiningBefore = (await db().setting.findUnique({ where: { name: "joining" } }))?.value ?? "open";
  const answer = await server.post(
    "/organize/settings",
    {
      joining: value,
      joiningBefore,
      mostChoices: "5",
      mostChoicesBefore: "5",
      premoderated: "0",
      premoderatedBefore: "0",
    },
    administrator,
  );
  expect(answer.status).toBe(303);
}

async function opened(uses: number): Promise<string> {
  const link = await makeInvitationInShell({ occasion: "A lecture", uses, days: 7 });
  const answer = await server.get(new URL(link).pathname);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/join"]);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-invitation=.*; HttpOnly; Secure; SameSite=Lax; Max-Age=/);
  return cookiesOf(answer);
}

describe("joining", () => {
  it("says what to do where an invitation is needed and missing, and offers no form", async () => {
    await joining("invited");
    const text = await plain(await server.get("/join"));
    expect(text).toContain("Joining needs an invitation now.");
    expect(text).not.toContain('id="pseudonym"');
    const over = await server.get("/invitations/no-token-of-ours");
    expect(over.status).toBe(404);
    expect(await plain(over)).toContain("This invitation does not work");
  });

  it("goes on from the link to the form and to an account, without the token in an address", async () => {
    await joining("invited");
    const cookie = await opened(1);
    const fields = await formOf(cookie);
    const answer = await server.post(
      "/join",
      { ...fields, stamp: ripeStamp(), pseudonym: "Invited Guest" },
      { cookie },
    );
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/join/codes"]);
    expect(answer.headers.getSetCookie().some((set) => /^__Host-invitation=;.*Max-Age=0/.test(set))).toBe(true);
    expect(await plain(await server.get("/join", { cookie }))).toContain("Joining needs an invitation now.");
  });

  it("makes one account of twenty who use one invitation at once", async () => {
    await joining("invited");
    const cookie = await opened(1);
    const fields = await formOf(cookie);
    const before = await db().account.count();
    const letters = "abcdefghjkmnopqrstuv";
    const answers = await Promise.all(
      [...letters].map((letter) =>
        server.post("/join", { ...fields, stamp: ripeStamp(), pseudonym: `Parallel ${letter}${letter}` }, { cookie }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await db().account.count()).toBe(before + 1);
    expect(await db().invitation.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({ uses: 1, used: 1 });
  });

  it("says that it is closed, and refuses a form that was open before", async () => {
    await joining("open");
    const fields = await formOf("");
    await joining("closed");
    expect(await plain(await server.get("/join"))).toContain("No new accounts are opened now.");
    const answer = await server.post("/join", { ...fields, stamp: ripeStamp(), pseudonym: "Late Guest" });
    expect(answer.status).toBe(403);
    expect(await plain(answer)).toContain("No account was opened.");
    expect(await db().account.count({ where: { pseudonym: "Late Guest" } })).toBe(0);
    await joining("open");
  });
});

describe("an invitation", () => {
  it("is shown once to its maker, to nobody else, and then stands in the list without its link", async () => {
    const [maker, other] = [await member("organizer"), await member("organizer")];
    const made = await server.post("/organize/invitations/new", { occasion: "A visit", uses: "3", days: "7" }, maker);
    expect([made.status, made.headers.get("Location")]).toEqual([303, "/organize/invitations/made"]);
    const carried = cookiesOf(made);
    const page = await server.get("/organize/invitations/made", { cookie: `${maker.cookie}; ${carried}` });
    const [link = ""] = /http:\/\/localhost:\d+\/invitations\/[\w-]{22,}/.exec(await plain(page)) ?? [];
    expect(page.headers.get("Cache-Control")).toContain("no-store");
    expect(page.headers.getSetCookie().some((set) => /^__Host-fresh-invitation=;.*Max-Age=0/.test(set))).toBe(true);
    expect((await server.get(new URL(link).pathname)).status).toBe(303);
    const foreign = await server.get("/organize/invitations/made", { cookie: `${other.cookie}; ${carried}` });
    expect(await plain(foreign)).not.toContain("/invitations/ey");
    const list = await plain(await server.get("/organize/invitations", other));
    expect(list).toContain("A visit");
    expect(list).toContain("3 of 3 left");
    expect(list).not.toContain(link.split("/").at(-1));
    expect(server.output).not.toContain(link.split("/").at(-1));
  });
});

describe("people", () => {
  it("are found by a form that leaves the pseudonym in no address", async () => {
    const sought = await member("participant", "Sought Person");
    const answer = await server.post("/organize/people", { pseudonym: "sought-person" }, administrator);
    expect(answer.status).toBe(303);
    const address = answer.headers.get("Location")!;
    expect(address).not.toMatch(/sought/i);
    expect(address).not.toContain(sought.id);
    expect(await plain(await server.get(address, administrator))).toContain("Sought Person");
    const nobody = await server.post("/organize/people", { pseudonym: "Nobody Here" }, administrator);
    expect(nobody.status).toBe(422);
    expect(await plain(nobody)).toMatch(/id="pseudonym-error"[^]*Nobody here has this pseudonym/);
    expect(await plain(await server.get("/organize/people", administrator))).not.toContain("Sought Person");
  });

  it("are given a role on a page that says what it means; the second administrator is refused", async () => {
    await member("participant", "Rising Person");
    const found = await server.post("/organize/people", { pseudonym: "Rising Person" }, administrator);
    const address = found.headers.get("Location")!;
    const text = await plain(await server.get(`${address}/role?to=organizer`, administrator));
    expect(text).toContain("Rising Person is now: Participant. The new role: Organizer.");
    expect(text).toContain('name="from" value="participant"');
    const fields = { from: "participant", to: "organizer", reason: "Known to two of us for years." };
    const short = await server.post(`${address}/role?to=organizer`, { ...fields, reason: "no" }, administrator);
    expect(short.status).toBe(422);
    expect((await server.post(`${address}/role?to=organizer`, fields, administrator)).status).toBe(303);
    const again = await server.post(`${address}/role?to=organizer`, { ...fields, to: "expert" }, administrator);
    expect(again.status).toBe(409);
    expect(await plain(again)).toContain("another administrator was faster");
    for (const to of ["applicant", "nonsense", ""]) {
      expect((await server.get(`${address}/role?to=${to}`, administrator)).status).toBe(303);
      const sent = await server.post(`${address}/role?to=expert`, { ...fields, from: "organizer", to }, administrator);
      expect([to, sent.status]).toEqual([to, 422]);
    }
  });

  it("whose membership has ended read why, and nothing else", async () => {
    const leaving = await member("participant", "Leaving Person");
    const found = await server.post("/organize/people", { pseudonym: "Leaving Person" }, administrator);
    const address = found.headers.get("Location")!;
    const fields = { from: "participant", reason: "The rules of the discussion\n\nwere broken again." };
    expect((await server.post(`${address}/ending`, fields, administrator)).status).toBe(303);
    const { startSession } = await import("~/platform/session.server");
    const cookie = (await startSession(new Request("http://localhost/"), leaving.id)).split(";")[0]!;
    const text = await plain(await server.get("/application", { cookie }));
    expect(text).toContain("Your membership has ended.");
    expect(text).toContain("were broken again.");
    expect((await server.get("/concepts", { cookie })).status).toBe(403);
  });
});

describe("official addresses", () => {
  it("are read by everybody, with a warning, and link safely", async () => {
    const fields = {
      kind: "site",
      address: "https://rеserve.example/",
      noteBe: "Галоўны сайт",
      noteRu: "",
      noteEn: "",
    };
    expect((await server.post("/organize/addresses/new", fields, administrator)).status).toBe(303);
    const text = await plain(await server.get("/addresses"));
    expect(text).toMatch(/<a href="https:\/\/xn--[^"]+\.example" rel="noreferrer noopener"[^>]*>https:\/\/xn--/);
    expect(text).toContain("Look-alike sites");
    expect(text).toContain("These links lead out of this site.");
    expect(text).toMatch(/<span lang="be">Галоўны сайт<\/span>/);
    expect(text).toContain("(Беларуская)");
    expect(text).toMatch(/Last changed on \d/);
    const wrong = await server.post(
      "/organize/addresses/new",
      { ...fields, address: "javascript:alert(1)" },
      administrator,
    );
    expect(wrong.status).toBe(422);
    expect(await plain(wrong)).toMatch(/id="address-error"/);
  });

  it("are linked at the foot of every page and from the page on safety", async () => {
    for (const path of ["/", "/safety", "/login"]) {
      expect(await plain(await server.get(path))).toMatch(/<footer[^]*href="\/addresses"/);
    }
    expect(await plain(await server.get("/safety"))).toMatch(/<main[^]*href="\/addresses"[^]*<\/main>/);
  });
});
