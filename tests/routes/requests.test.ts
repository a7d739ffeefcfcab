import { expect, it } from "vitest";
import { useServer } from "../server";

const server = useServer();

it("refuses forms from elsewhere and changes nothing", async () => {
  for (const origin of ["https://elsewhere.example", "null", `${server.origin}.elsewhere.example`]) {
    const answer = await server.post("/language", { language: "ru" }, {}, { Origin: origin });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
  }
});

it("refuses a body that is too large with 413", async () => {
  const answer = await server.post("/login", { pseudonym: "a".repeat(3_000_000) });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("This is too large");
});
