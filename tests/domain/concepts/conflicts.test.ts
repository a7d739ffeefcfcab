import { expect, it } from "vitest";
import { clashesOf, takingOver } from "~/domain/concepts/conflicts";
import { whole } from "../../drafts";

const saved = { ...whole, numbered: false };

it("names the fields that differ, with the difference by words", () => {
  const form = { ...whole, title: "Courts that answer to people", numbered: "yes", body: `${whole.body}\r\n` };
  const clashes = clashesOf(saved, form);
  expect(clashes.map(({ field }) => field)).toEqual(["title", "numbered"]);
  expect(clashes[0]!.changes[0]!.runs).toEqual([
    { kind: "same", text: "Courts that answer to " },
    { kind: "removed", text: "the law" },
    { kind: "added", text: "people" },
  ]);
  expect(clashesOf(saved, { ...whole, numbered: "" })).toEqual([]);
  expect(clashesOf(saved, {}).map(({ field }) => field)).toEqual(["title", "language", "sphere", "summary", "body"]);
});

it("takes over what is saved in the fields that are named and in no other", () => {
  const draft = { ...saved, title: "Mine", body: "Mine", numbered: true, revision: 3 };
  expect(takingOver(draft, saved, ["body", "numbered"])).toEqual({ ...saved, title: "Mine", revision: 3 });
});
