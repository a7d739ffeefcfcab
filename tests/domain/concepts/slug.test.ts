import { expect, it } from "vitest";
import { publishConcept } from "~/domain/concepts/publishing.server";
import { slugOf } from "~/domain/concepts/slug";
import { member } from "../../cast";
import { conceptIn, everythingOf } from "../../drafts";
import { useDatabase } from "../../database";

useDatabase();

it("makes Latin addresses from titles in three languages", () => {
  expect(slugOf("Мясцовае самакіраванне: грошы, ўлада і дзяржава", "be")).toBe(
    "miastsovae-samakiravanne-hroshy-ulada-i-dziarzhava",
  );
  expect(slugOf("Аб’яднаны суд", "be")).toBe("abiadnany-sud");
  expect(slugOf("Щит и городской бюджет: ещё раз об объёме", "ru")).toBe(
    "shchit-i-gorodskoi-biudzhet-eshchio-raz-ob-obiome",
  );
  expect(slugOf("Łacinka & Schools — why?", "en")).toBe("acinka-schools-why");
  expect(slugOf("Café", "en")).toBe("cafe");
  expect(slugOf("new", "en")).toBe("concept-new");
  expect(slugOf("!!! ??? …", "en")).toBe("concept");
  expect(slugOf("Слова ".repeat(26), "ru")).toMatch(/^[a-z0-9-]{40,60}$/);
  expect(slugOf("a".repeat(160), "en")).toHaveLength(60);
});

it("gives the second concept of a title an address of its own", async () => {
  const [author, organizer] = [await member("participant"), await member("organizer")];
  const slugs: (string | null)[] = [];
  for (let i = 0; i < 3; i += 1) {
    const { code, revision } = await conceptIn("accepted", author, { title: "Школа без страху", language: "be" });
    await publishConcept(organizer, { code, revision });
    slugs.push((await everythingOf(code)).slug);
  }
  expect(slugs[0]).toBe("shkola-bez-strakhu");
  expect(slugs[1]).toMatch(/^shkola-bez-strakhu-[a-z2-9]{4}$/);
  expect(new Set(slugs).size).toBe(3);
});
