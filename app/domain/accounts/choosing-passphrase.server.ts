import { say, sayBack } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { couldBeGenerated } from "./generating.server";
import { bare, containsPseudonym, folded, repeatsItself } from "./passphrases";
import type { ChosenPassphrase } from "./passphrases.schema";

const files = import.meta.glob<string>("./words/common-passphrases.txt", { query: "?raw", import: "default" });
let common: Promise<Set<string>> | undefined;

async function commonOnes(): Promise<Set<string>> {
  return (common ??= Promise.all(Object.values(files).map((load) => load())).then(
    (texts) =>
      new Set(
        texts
          .flatMap((text) => text.trim().split("\n"))
          .flatMap((passphrase) => [folded(passphrase), bare(passphrase)]),
      ),
  ));
}

/** The passphrase that was chosen: the offered words or one's own. Refuses what is easily guessed. */
export async function takeChosen(chosen: ChosenPassphrase, pseudonym: string): Promise<string> {
  if (chosen.way === "offered") {
    if (repeatsItself(chosen.offer) || !(await couldBeGenerated(chosen.offer)))
      throw new Mendable("form", say("staleForm"));
    return chosen.offer;
  }
  const { passphrase } = chosen;
  const easy = await commonOnes();
  if (easy.has(folded(passphrase)) || easy.has(bare(passphrase))) throw poor(sayBack("passphraseCommon"));
  if (containsPseudonym(passphrase, pseudonym)) throw poor(sayBack("passphrasePseudonym"));
  if (repeatsItself(passphrase)) throw poor(sayBack("passphraseRepeats"));
  return passphrase;
}

function poor(message: string): Mendable {
  return new Mendable("passphrase", message);
}
