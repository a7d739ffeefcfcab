import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { useServer } from "../server";

const server = useServer();

async function fields() {
  const page = await (await server.get(link())).text();
  const offer =
    /name="offer"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? /value="([^"]+)"[^>]*name="offer"/.exec(page)?.[1];
  return { pseudonym: "First Keeper", way: "offered", offer: offer ?? "", passphrase: "" };
}

function link(): string {
  const [, path] = /first administrator: http:\/\/[^/]+(\/founding\/[\w-]+)/.exec(server.output) ?? [];
  if (!path) throw new Error("The start printed no link.");
  return path;
}

it("makes the first administrator from the printed link, once", async () => {
  expect((await server.get("/founding/another")).status).toBe(404);
  expect((await server.post("/founding/another", await fields())).status).toBe(404);
  expect(await db().account.count()).toBe(0);

  const bad = await server.post(link(), { ...(await fields()), pseudonym: "x" });
  expect(bad.status).toBe(422);

  const good = await fields();
  const answers = await Promise.all([server.post(link(), good), server.post(link(), { ...good, pseudonym: "Second" })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  const accounts = await db().account.findMany({ select: { role: true } });
  expect(accounts).toEqual([{ role: "administrator" }]);

  const cookie = answers
    .find(({ status }) => status === 303)!
    .headers.getSetCookie()[0]!
    .split(";")[0]!;
  expect((await server.get("/organize/applications", { cookie })).status).toBe(200);
  expect((await server.get(link())).status).toBe(404);
});
