import { beforeAll, expect, it } from "vitest";
import { db } from "~/platform/db.server";
import { member } from "../cast";
import { useServer } from "../server";
import { ripeStamp } from "../stamps";

const server = useServer();
const passphrase = "seven words that this test alone has";

beforeAll(async () => {
  for (const pseudonym of ["Quiet River", "paypal", "Rodnaja", "Мова", "Illia O'Neil"]) {
    await member("participant", pseudonym);
  }
});

/** Tries to join under the name: whether an account of it came to be, and the words beside the field. */
async function joined(pseudonym: string): Promise<{ made: number; words: string }> {
  const before = await db().account.count();
  const fields = { stamp: ripeStamp(), homepage: "", offer: "x", way: "own", passphrase, pseudonym };
  const answer = await server.post("/join", fields);
  const html = await answer.text();
  expect(answer.status).toBe((await db().account.count()) > before ? 303 : 422);
  const words = /id="pseudonym-error"[^>]*>([^]*?)<\/p>/.exec(html)?.[1] ?? "";
  return { made: (await db().account.count()) - before, words: words.replace(/<[^>]*>/g, "") };
}

it.each([
  ["another case", "QUIET RIVER"],
  ["another separator", "Quiet-River"],
  ["spaces around and between", "  Quiet   River  "],
  ["a hard space", "Quiet\u00a0River"],
  ["accents", "Quíet Rìver"],
  ["combining accents", "Qui\u0301et River"],
  ["zero for O", "lllia 0'Neil"],
  ["capital I for l", "paypaI"],
  ["digit one for l", "paypa1"],
  ["Cyrillic that looks the same", "раураӏ"],
  ["Latin that looks like Cyrillic", "Moba"],
  ["a dotless i", "Quıet Rıver"],
])("a look-alike with %s collides: %j", async (_how, pseudonym) => {
  const { made, words } = await joined(pseudonym);
  expect([made, words]).toEqual([0, expect.stringMatching(/is taken/)]);
});

it.each([
  ["two scripts", "Quiet Rіver"],
  ["two scripts, one letter", "pаypal"],
  ["a zero-width space", "Quiet\u200bRiver"],
  ["a zero-width joiner", "Quiet\u200dRiver"],
  ["a zero-width non-joiner", "Quiet\u200cRiver"],
  ["a word joiner", "Quiet\u2060River"],
  ["a soft hyphen", "Quiet\u00adRiver"],
  ["a byte order mark", "Quiet\ufeffRiver"],
  ["a variation selector", "Quiet\ufe0fRiver"],
  ["a tag character", "Quiet\u{e0041}River"],
  ["an invisible plus", "Quiet\u2064River"],
  ["a Hangul filler", "Quiet\u3164River"],
  ["a Braille blank", "Quiet\u2800River"],
  ["a right-to-left override", "\u202ereviR teiuQ"],
  ["a right-to-left mark", "Quiet\u200fRiver"],
  ["an isolate", "\u2067Quiet River\u2069"],
  ["a lone combining mark", "Quiet\u0336 River"],
  ["a pile of marks", `Q${"\u0316\u0301".repeat(8)}uiet`],
  ["an enclosing mark", "Quiet\u20dd"],
  ["full width", "Ｑｕｉｅｔ"],
  ["mathematical letters", "𝐐𝐮𝐢𝐞𝐭 𝐑𝐢𝐯𝐞𝐫"],
  ["letters in circles", "Ⓠⓤⓘⓔⓣ"],
  ["small capitals of a third script", "Ꭱiver"],
  ["Greek", "Ρiver"],
  ["Armenian", "Օlga"],
  ["superscripts", "Quiet²"],
  ["a ligature", "ﬁnch"],
  ["Roman numerals of one character", "Quiet Ⅷ"],
  ["a control character", "Quiet\u0007River"],
  ["a lone surrogate", "Quiet\ud800River"],
  ["a private character", "Quiet\ue000River"],
  ["an office", "Administrator"],
  ["an office in Cyrillic", "Мадэратар"],
  ["an office written otherwise", "0rganizer"],
  ["an office with spaces", "a d m i n"],
])("a pseudonym with %s is refused: %j", async (_how, pseudonym) => {
  const { made, words } = await joined(pseudonym);
  expect(made).toBe(0);
  expect(words).not.toBe("");
});

it("a name that is like no other is taken, so that the refusals above are about the names", async () => {
  expect((await joined("Swift Marten")).made).toBe(1);
  expect((await joined("Шэрая сава")).made).toBe(1);
});
