import { expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { codeNow } from "../one-time-codes";
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

  const set = answers.find(({ status }) => status === 303)!.headers.getSetCookie();
  const [cookie = "", ...rest] = set.map((one) => one.split(";")[0]!);
  const cookies = [cookie, ...rest].join("; ");
  const codes = await (await server.get("/settings/codes", { cookie: cookies })).text();
  expect(codes).toContain('href="/settings/second-step"');
  expect((await server.get("/organize/applications", { cookie })).status).toBe(403);
  const setUp = await server.get("/settings/second-step/codes", { cookie });
  const secret = /id="secret"[^>]*>([A-Z2-7 ]+)</.exec(await setUp.text())![1]!.replaceAll(" ", "");
  const carried = setUp.headers.getSetCookie().map((one) => one.split(";")[0]);
  const on = await server.post(
    "/settings/second-step/codes",
    { code: codeNow(secret), passphraseNow: good.offer },
    { cookie: [cookie, ...carried].join("; ") },
  );
  expect(on.headers.get("Location")).toBe("/settings/second-step?done=secondStepOn");
  const renewed = on.headers.getSetCookie()[0]!.split(";")[0]!;
  expect((await server.get("/organize/applications", { cookie })).status).toBe(303);
  expect((await server.get("/organize/applications", { cookie: renewed })).status).toBe(200);
  expect((await server.get(link())).status).toBe(404);
});
