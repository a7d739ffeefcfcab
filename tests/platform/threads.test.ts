import { expect, it } from "vitest";
import { threadLine } from "~/platform/threads.server";

interface Asked {
  act: "answer" | "leave" | "fail" | "turnForEver" | "beginAndTurnForEver" | "hoard";
  word?: string;
}

interface Answer {
  said: string;
  env: number;
}

const terms = {
  file: "tests/platform/answering-thread.js",
  resourceLimits: { maxOldGenerationSizeMb: 24 },
  mostMs: 50_000,
  mostWaiting: 3,
};
const lineOf = (more: Partial<Parameters<typeof threadLine>[0]> = {}) =>
  threadLine<Asked, Answer>({ ...terms, ...more });

it("gives each what its thread answers, in the order in which they asked, and nothing of the environment", async () => {
  const ask = lineOf();
  const told: string[] = [];
  const one = async (word: string) => {
    const answer = await ask({ act: "answer", word });
    told.push(answer === null || answer === "busy" ? "nothing" : `${answer.said} ${answer.env}`);
  };
  await Promise.all(["first", "second", "third"].map(one));
  expect(told).toEqual(["first 0", "second 0", "third 0"]);
});

it.each(["leave", "fail", "hoard"] as const)(
  "gives null for a thread that does nothing but %s, and goes on",
  async (act) => {
    const ask = lineOf();
    const [failed, next] = [ask({ act }), ask({ act: "answer", word: "next" })];
    expect(await failed).toBeNull();
    expect(await next).toMatchObject({ said: "next" });
  },
);

it("ends what does not end: before it has begun, and once it has", async () => {
  expect(await lineOf({ mostStartMs: 1 })({ act: "turnForEver" })).toBeNull();
  expect(await lineOf({ mostMs: 1 })({ act: "turnForEver" })).toBeNull();
  expect(await lineOf({ mostMs: 1, mostStartMs: 50_000 })({ act: "beginAndTurnForEver" })).toBeNull();
});

it("is busy where too many wait, and is not once they are through", async () => {
  const ask = lineOf();
  const through = [ask({ act: "answer" }), ask({ act: "fail" }), ask({ act: "answer" })];
  expect(ask({ act: "answer" })).toBe("busy");
  const waited = through.filter((one) => one !== "busy");
  expect(waited).toHaveLength(3);
  await Promise.all(waited);
  expect(await ask({ act: "answer", word: "again" })).toMatchObject({ said: "again" });
});
