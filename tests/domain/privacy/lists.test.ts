import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { going } from "~/domain/privacy/going";
import { parts } from "~/domain/privacy/parts";
import { type Model, modelsOf, modelsOfPeople } from "../../house/schema";

const text = readFileSync("prisma/schema.prisma", "utf8");
const schema = modelsOf(text);
const listed = Object.values(parts).map(({ model }) => model as string);

/** What the lists say that the schema does not, and the other way round. */
function missing(models: Model[]): { taken: string[]; erased: string[] } {
  const people = modelsOfPeople(models);
  return {
    taken: people.filter((name) => !listed.includes(name)),
    erased: people.filter((name) => !(name in going)),
  };
}

it("every model with rows of a person is taken away and erased", () => {
  expect(missing(schema)).toEqual({ taken: [], erased: [] });
  const people = modelsOfPeople(schema);
  expect([...new Set(listed)].filter((name) => !people.includes(name))).toEqual([]);
  expect(Object.keys(going).filter((name) => !people.includes(name))).toEqual([]);
});

it("what is left out of a row is a column of it, and everything that opens something is", () => {
  for (const [part, { model, leaves }] of Object.entries(parts)) {
    const { columns } = schema.find(({ name }) => name === model)!;
    expect([part, Object.keys(leaves).filter((field) => !columns.includes(field))]).toEqual([part, []]);
    const opening = columns.filter((field) => /hash$|secret|token$|tag$/i.test(field) && !(model === "LogEntry"));
    for (const field of opening)
      expect([part, field, (leaves as Record<string, string>)[field]]).toEqual([part, field, "secret"]);
  }
});

describe("a new model is missed", () => {
  const more = (model: string) => missing(modelsOf(`${text}\n${model}`));
  it.each([
    [
      "by a relation",
      "model Note {\n  id String @id\n  whose String\n  who Account @relation(fields: [whose], references: [id])\n}\n",
    ],
    ["by a name", "model Note {\n  id String @id\n  heldById String?\n}\n"],
    ["by a card", "model Note {\n  cardNumber String @id\n}\n"],
    [
      "by what it hangs on",
      "model Note {\n  id String @id\n  commentId String\n  on Comment @relation(fields: [commentId], references: [id])\n}\n",
    ],
  ])("%s", (_name, model) => expect(more(model)).toEqual({ taken: ["Note"], erased: ["Note"] }));
  it("unless it is nobody's", () =>
    expect(more("model Note {\n  id String @id\n}\n")).toEqual({ taken: [], erased: [] }));
});
