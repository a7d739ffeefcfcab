import { beforeAll, describe, expect, it } from "vitest";
import { choosePosition } from "~/domain/matrix/choosing.server";
import { db } from "~/platform/db.server";
import { member, type Person } from "../cast";
import { useServer } from "../server";

const server = useServer();
const minister = "ministry-health.minister";
const rounds = "/organize/matrix/rounds";

let organizer: Person;
let participant: Person;

beforeAll(async () => {
  [organizer, participant] = [await member("organizer"), await member("participant")];
  await choosePosition(participant, { position: minister, rank: 1, readiness: "now", revision: 0 });
});

const newest = () => db().round.findFirstOrThrow({ orderBy: { number: "desc" } });
const post = async (path: string, fields: Record<string, string>, who: Person = organizer) => {
  const answer = await server.post(path, fields, who);
  return { status: answer.status, to: answer.headers.get("Location"), text: await answer.text() };
};

describe("the last day of a round", () => {
  it.each([
    ["2020-01-01", "This day is over"],
    ["2026-02-31", "year-month-day"],
    ["soon", "year-month-day"],
    ["<script>alert(1)</script>", "year-month-day"],
  ])("is not %s, and what was typed stays", async (closesOn, words) => {
    const { code, closesOn: before } = await newest();
    for (const [path, fields] of [
      [`${rounds}/${code}/last-day`, { closesOn, before: "" }],
      [`${rounds}/new`, { closesOn }],
    ] as const) {
      const answer = await post(path, fields);
      expect(answer.status).toBe(422);
      expect(answer.text.replace(/^[^]*<main/, "")).toContain(words);
      if (closesOn === "soon") expect(answer.text).toContain('value="soon"');
      expect(answer.text).not.toContain("<script>alert");
    }
    expect((await newest()).closesOn).toBe(before);
  });

  it("is set, shown to members, and taken away", async () => {
    const { code } = await newest();
    const set = await post(`${rounds}/${code}/last-day`, { closesOn: "2190-05-01", before: "" });
    expect([set.status, set.to]).toEqual([303, `${rounds}?done=lastDaySet`]);
    const card = await (await server.get("/matrix/card", participant)).text();
    expect(card).toContain("you can change your card until 1 May 2190");
    expect((await post(`${rounds}/${code}/last-day`, { closesOn: "", before: "" })).status).toBe(409);
    expect((await post(`${rounds}/${code}/last-day`, { closesOn: "", before: "2190-05-01" })).status).toBe(303);
  });
});

describe("a closed round", () => {
  it("is closed once; choosing is refused in clear words, nothing typed is lost, leaving works", async () => {
    const { code } = await newest();
    const closed = await post(`${rounds}/${code}/closing`, {});
    expect([closed.status, closed.to]).toEqual([303, `${rounds}?done=roundClosed`]);
    const again = await post(`${rounds}/${code}/closing`, {});
    expect([again.status, again.text.includes("This round is closed already")]).toEqual([409, true]);
    expect((await server.get(`${rounds}/${code}/closing`, organizer)).status).toBe(409);
    expect((await server.get(`${rounds}/${code}/last-day`, organizer)).status).toBe(409);

    const choices = await db().choice.findMany();
    const fields = { position: minister, revision: "1", readiness: "now", rank: "1" };
    for (const act of ["choose", "readiness", "move-up", "move-down"]) {
      const typed = { ...fields, why: "Ten years in hospitals, five of them as head of a department" };
      const answer = await post(`/matrix/card/${act}`, typed, participant);
      expect([act, answer.status]).toEqual([act, 409]);
      expect(answer.text).toContain("The round has ended");
      expect(answer.text).toContain("Ten years in hospitals, five of them as head of a department");
    }
    expect(await db().choice.findMany()).toEqual(choices);
    const card = await (await server.get("/matrix/card", participant)).text();
    expect(card).toContain("so positions cannot be chosen or changed now");
    expect(card).toContain("Minister");
    expect(card).toContain("/matrix/card/withdraw");
    expect(card).not.toContain("/matrix/card/move-up");
    expect(card).not.toContain("/matrix/card/readiness");
    const choose = await (await server.get(`/matrix/card/choose?position=${minister}`, participant)).text();
    expect(choose).toContain("so positions cannot be chosen or changed now");
    expect(choose).not.toContain("Put on the card");
    const left = await post("/matrix/card/withdraw", { position: minister, revision: "1" }, participant);
    expect([left.status, await db().choice.count()]).toEqual([303, 0]);
  });

  it("has a picture that so few people allow nobody to publish", async () => {
    const { code } = await newest();
    const page = await (await server.get(`${rounds}/${code}/picture`, organizer)).text();
    expect(page).toContain("Fewer than sixteen cards");
    expect(page).not.toContain("Publish this picture");
    const sent = await post(`${rounds}/${code}/publication`, { seen: "0".repeat(64) });
    expect([sent.status, await db().publishedPicture.count()]).toEqual([409, 0]);
    expect((await post(`${rounds}/${code}/publication`, { seen: "x" })).status).toBe(400);
    expect((await server.get(`${rounds}/no-such/picture`, organizer)).status).toBe(404);
  });

  it("is followed by the next, one at a time", async () => {
    const opened = await post(`${rounds}/new`, { closesOn: "" });
    expect([opened.status, opened.to]).toEqual([303, `${rounds}?done=roundOpened`]);
    expect((await post(`${rounds}/new`, { closesOn: "" })).status).toBe(409);
    expect(await (await server.get(`${rounds}/new`, organizer)).text()).toContain("A round is open");
    expect(await (await server.get(`${rounds}/comparison`, organizer)).text()).toContain("lost somebody: 1");
    for (const query of ["from=9", "to=77"]) {
      expect((await server.get(`${rounds}/comparison?${query}`, organizer)).status).toBe(404);
    }
    expect((await server.get(`${rounds}/comparison?by=%27&change=x&page=-1&from=a`, organizer)).status).toBe(200);
  });
});

describe("the public picture", () => {
  it("says what will stand there while there is none, to everybody", async () => {
    for (const who of [{}, participant, await member("applicant")]) {
      const answer = await server.get("/matrix", who);
      expect([answer.status, (await answer.text()).includes("No picture is published yet")]).toEqual([200, true]);
    }
    for (const query of ["1", "0", "-1", "x", "9999999", "1%27"]) {
      expect((await server.get(`/matrix?round=${query}`)).status).toBe(404);
      expect((await server.get(`/matrix/figures?round=${query}`)).status).toBe(404);
    }
  });
});
