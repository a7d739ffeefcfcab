import { proveOneself } from "~/domain/accounts/proving.server";
import { skeletonOf } from "~/domain/accounts/pseudonyms";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { allow, may } from "~/domain/permissions";
import { mendably } from "~/domain/rendering.server";
import { db } from "~/platform/db.server";
import { wordsOf } from "~/platform/html";
import { renderComment } from "~/platform/markdown.server";
import { found } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import type { quietWays } from "./authors";
import type { PublicName } from "./coauthors.schema";

/** How the actor is shown as an author of this concept; another's concept is not found. */
export async function findShowing(actor: Actor, code: string) {
  allow(actor, may.writeConcept(actor));
  const own = found(
    await db().conceptAuthor.findFirst({
      where: { accountId: actor.id, concept: { code } },
      select: {
        ...{ shownAs: true, publicName: true, biography: true },
        concept: { select: { title: true, language: true, reading: true } },
      },
    }),
  );
  return { ...own, mayBeNamed: may.beNamed(actor) };
}

/**
 * Shows the actor to readers by pseudonym or as a participant, in all versions at once. A public name that stood
 * there is deleted with what they said of themselves.
 */
export async function showQuietly(
  actor: Actor,
  code: string,
  { shownAs }: { shownAs: (typeof quietWays)[number] },
): Promise<void> {
  allow(actor, may.writeConcept(actor));
  const { count } = await db().conceptAuthor.updateMany({
    where: { accountId: actor.id, concept: { code } },
    data: { shownAs, publicName: "", biography: "", biographyHtml: "" },
  });
  found(count || null);
}

/**
 * Shows an expert to readers by a public name, in all versions at once. Refuses who does not know the passphrase, and
 * a name that would pass for the pseudonym of somebody else.
 */
export async function showByName(
  actor: Actor,
  code: string,
  { publicName, biography, passphraseNow }: Omit<PublicName, "understood">,
): Promise<void> {
  await findShowing(actor, code);
  allow(actor, may.beNamed(actor));
  const biographyHtml = mendably("biography", () => renderComment(biography));
  if (biography && !wordsOf(biographyHtml)) throw new Mendable("biography", sayBack("nothingToShow"));
  const skeleton = skeletonOf(publicName);
  const taken = await db().account.findFirst({ where: { skeleton, NOT: { id: actor.id } }, select: { id: true } });
  if (taken) throw new Mendable("publicName", sayBack("coauthors.nameTaken"));
  await proveOneself(actor, passphraseNow);
  const { count } = await db().conceptAuthor.updateMany({
    where: { accountId: actor.id, concept: { code } },
    data: { shownAs: "name", publicName, biography, biographyHtml },
  });
  found(count || null);
}
