import { readFileSync } from "node:fs";
import { beforeAll, expect, it, vi } from "vitest";
import { findResults } from "~/domain/results/reading.server";
import { findFiguresForPrograms } from "~/domain/results/machine.server";
import { composeYear } from "~/domain/results/composing.server";
import { db } from "~/platform/db.server";
import { fillDemonstration } from "../../../prisma/seed/fill-demonstration.server";
import { useDatabase } from "../../database";

useDatabase();

/** The published report of 2024, as facts. */
const real = JSON.parse(readFileSync("tests/domain/results/published-2024.json", "utf8")) as {
  reserve: Record<string, { count: number; comments_over: number; titles: string[]; title: string }> & {
    participants_at_end_of_year: number;
    share_in_belarus_percent: number;
  };
  elsewhere: Record<string, Record<string, number | string>>;
};

beforeAll(async () => {
  const heard = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await fillDemonstration();
  heard.mockRestore();
}, 120_000);

it("shows exactly the figures of the real report of 2024, counted from what the community holds", async () => {
  const { reserve } = real;
  const { figures, editions } = await findResults(2024, "en");
  expect(editions).toHaveLength(1);
  expect(figures.filter(({ byHand, why }) => byHand ?? why)).toEqual([]);
  const said = Object.fromEntries(figures.map(({ key, said: one }) => [key, one && [one.value, one.over]]));
  expect(said).toEqual({
    visits: [reserve.educational_visits!.count, false],
    works: [reserve.participants_concept_works!.count, false],
    expertConcepts: [reserve.expert_concepts!.count, false],
    comments: [reserve.expert_concepts!.comments_over, true],
    matrix: [reserve.personnel_matrix!.count, false],
    meetings: [reserve.online_meetings!.count, false],
    interviews: [reserve.video_interviews!.count, false],
    cycles: [reserve.lecture_cycles!.count, false],
    participants: [reserve.participants_at_end_of_year, false],
    shareInBelarus: [reserve.share_in_belarus_percent, false],
  });
  const titles = (key: string) => figures.find((one) => one.key === key)!.titles.map(({ text }) => text);
  expect(titles("cycles")).toEqual(reserve.lecture_cycles!.titles);
  expect(titles("meetings")).toEqual([reserve.online_meetings!.title]);
});

it("carries the other directions of work, each figure marked as counted by hand with its source", async () => {
  const { sections } = await findFiguresForPrograms(2024);
  expect(sections.map(({ name }) => name)).toEqual(Object.keys(real.elsewhere));
  for (const { name, figures } of sections) {
    const facts = Object.entries(real.elsewhere[name]!);
    expect(figures.map(({ value, day, over }) => [value ?? day, over])).toEqual(
      facts.map(([what, value]) => [value, /_over(_|$)|_eur_over$/.test(what)]),
    );
    expect(figures.map(({ unit }) => unit)).toEqual(facts.map(([what]) => /_(eur|pln)(_|$)/.exec(what)?.[1] ?? "none"));
    for (const { source, countedByHand, label } of figures) {
      expect([countedByHand, source.includes("2024"), Object.values(label).every(Boolean)]).toEqual([true, true, true]);
    }
  }
});

it("does not change when the community does, but organizers see that it would", async () => {
  await db().event.updateMany({ where: { kind: "meeting" }, data: { state: "cancelled" } });
  const meetings = (figures: { key: string; said: { value: number } | null }[]) =>
    figures.find(({ key }) => key === "meetings")!.said!.value;
  expect(meetings((await findResults(2024, "be")).figures)).toBe(1);
  expect(meetings((await composeYear(db(), 2024)).contents.figures)).toBe(0);
});
