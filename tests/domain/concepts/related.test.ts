import { expect, it } from "vitest";
import { beginningsOf, nearest, nearness } from "~/domain/concepts/related";
import { publishConcept } from "~/domain/concepts/publishing.server";
import { member } from "../../cast";
import { conceptIn, everythingOf } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

it("knows words by their beginnings, from title, summary and headings alone", () => {
  const words = beginningsOf({
    title: "Незалежныя суды",
    summary: "Суддзяў прызначае адзін чалавек",
    bodyHtml: `<h2 id="a">Прызначэнне суддзяў</h2><p>словы тэксту</p>`,
  });
  expect(words.split(" ")).toEqual(["незал", "суды", "суддз", "прызн", "адзін", "чалав"]);
});

it("finds the nearest first, and weighs rare words more than common ones", () => {
  const one = { id: "one", relatedBy: "refor judge counc" };
  const others = [
    { id: "common", relatedBy: "refor money taxes" },
    { id: "rare", relatedBy: "judge counc money" },
    { id: "nothing", relatedBy: "ponds birds" },
    { id: "also", relatedBy: "refor birds" },
  ];
  const near = nearness([one, ...others]);
  expect(nearest(one, others, near)[0]).toBe("rare");
  expect(nearest(one, others, near)).not.toContain("nothing");
  expect(nearest(one, [one, ...others], near)).not.toContain("one");
});

it("is kept at publication, and renewed when a nearer one is published in the sphere", async () => {
  const [author, organizer] = [await member("participant"), await member("organizer")];
  const publish = async (title: string, more: object = {}) => {
    const { code, revision } = await conceptIn("accepted", author, { title, ...more });
    await publishConcept(organizer, { code, revision });
    return everythingOf(code);
  };
  const first = await publish("Councils of judges in every region");
  expect(first.related).toBe("");
  const second = await publish("Regions and the councils of their judges");
  expect(second.related).toBe(first.id);
  expect((await everythingOf(first.code)).related).toBe(second.id);
  const elsewhere = await publish("Councils of judges in every region", { sphere: "defence" });
  expect(elsewhere.related).toBe("");
  expect((await everythingOf(first.code)).related).toBe(second.id);
});
