import { anchorAt } from "../../app/domain/concepts/anchors";
import { outlineOf } from "../../app/domain/concepts/blocks";
import { stances } from "../../app/domain/discussion/stances";
import type { Tx } from "../../app/platform/db.server";
import { Chance } from "./chance";
import type { SeedComment } from "./comments.server";
import type { SeedConcept } from "./concepts.server";

/** How many of the threads are about a place of the text, and how many say how they stand to it. */
const placed = 0.12;
const stand = 0.45;

/** What threads say to the text and on which place of it they are, and a comment that its author changed. */
export async function fillPassages(
  tx: Tx,
  concepts: readonly SeedConcept[],
  discussions: readonly (readonly SeedComment[])[],
): Promise<void> {
  for (const [at, concept] of concepts.entries()) {
    const roots = (discussions[at] ?? []).filter(({ parent }) => parent === null);
    if (roots.length === 0) continue;
    const chance = new Chance(`passages/${concept.code}`);
    const { bodyHtml } = await tx.conceptVersion.findFirstOrThrow({ where: { conceptId: concept.id, number: 1 } });
    const outline = outlineOf(bodyHtml);
    for (const root of roots) {
      const stance = root.body.includes("?") ? "question" : chance.pick(stances);
      const place = chance.happens(placed) ? chance.pick(outline.blocks) : null;
      const block = place ? outline.blocks.indexOf(place) + 1 : 0;
      const anchor = place && anchorAt(outline, { version: 1, block });
      if (!anchor && !chance.happens(stand)) continue;
      const data = { stance, section: anchor?.at.section ?? "" };
      await tx.comment.update({
        where: { id: root.id },
        data: anchor ? { ...data, anchorId: await anchorIn(tx, concept.id, chance.id(), anchor) } : data,
      });
    }
  }
  await changeOne(tx, discussions.flat());
}

type Made = NonNullable<ReturnType<typeof anchorAt>>;

/** The anchor of a paragraph: the one that is there, or a new one of this id. */
async function anchorIn(tx: Tx, conceptId: string, id: string, { at, ...told }: Made): Promise<string> {
  const there = await tx.anchor.findFirst({ where: { conceptId, atBlock: at.block } });
  if (there) return there.id;
  const stands = { atSection: at.section, atBlock: at.block };
  await tx.anchor.create({ data: { id, conceptId, version: 1, ...told, ...stands } });
  return id;
}

/** The first comment of demo-participant's reads otherwise than it did at first. */
async function changeOne(tx: Tx, comments: readonly SeedComment[]): Promise<void> {
  const own = comments.find(({ author }) => author.pseudonym === "demo-participant");
  if (!own) return;
  const { id, body, writtenOn } = own;
  const [first = ""] = body.split(/(?<=[.?!]) /);
  const before = body === first ? `${body} ${body}` : first;
  await tx.commentWording.create({
    data: { id: new Chance("wording").id(), commentId: id, number: 1, body: before, writtenOn },
  });
  await tx.comment.update({ where: { id }, data: { editedOn: writtenOn } });
}
