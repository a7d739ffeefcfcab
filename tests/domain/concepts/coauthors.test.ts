import { afterEach, describe, expect, it } from "vitest";
import {
  askCoauthor,
  carriedLink,
  linkDays,
  mostOpen,
  revokeLink,
  sweepCoauthorLinks,
} from "~/domain/concepts/asking-coauthors.server";
import { nameAuthors, shownAuthor } from "~/domain/concepts/authors";
import { publicNameSchema, shownSchema } from "~/domain/concepts/coauthors.schema";
import { declineLink, findAsked, joinAuthors } from "~/domain/concepts/joining-authors.server";
import { findAuthors, leaveAuthors, moveAuthorDown, moveAuthorUp } from "~/domain/concepts/keeping-authors.server";
import { listConceptsForReview } from "~/domain/concepts/board.server";
import { deleteConceptsOf, leaveConceptsOf } from "~/domain/concepts/parting.server";
import { findConceptVersion, findPublishedConcept } from "~/domain/concepts/reading.server";
import { findConceptForReview } from "~/domain/concepts/reviewing.server";
import { showByName, showQuietly } from "~/domain/concepts/showing-authors.server";
import { eraseAccount } from "~/domain/privacy/erasing.server";
import { translator } from "~/locales/t";
import { moveClock } from "~/platform/clock.server";
import { newToken, sha256 } from "~/platform/crypto.server";
import { db } from "~/platform/db.server";
import { hashPassphrase } from "~/platform/passphrase.server";
import { member, type Person } from "../../cast";
import { byLink, cookieOf, joined, linkOf, withCookie } from "../../coauthors";
import { nextVersion } from "../../concepts";
import { useDatabase } from "../../database";
import { conceptIn, everythingOf, outcome, whole } from "../../drafts";

useDatabase();
afterEach(() => moveClock(0));

const quiet = { shownAs: "participant" } as const;
const days = (number: number) => number * 24 * 60 * 60_000;
const pair = async () => [await member("participant"), await member("participant")] as const;
const order = async (who: Person, code: string) => (await findAuthors(who, code)).authors.map((one) => one.pseudonym);
const rowsOf = async (code: string) => (await everythingOf(code)).authors.sort((a, b) => a.position - b.position);
const slugged = async (code: string) => {
  const slug = `slug-${code}`;
  await db().concept.update({ where: { code }, data: { slug } });
  return slug;
};

describe("a link", () => {
  it("makes one member an author at the end, once; the database holds nothing that opens", async () => {
    const [author, other] = await pair();
    const third = await member("participant");
    const { code } = await conceptIn("draft", author);
    const token = await linkOf(author, code, "Come and write.");
    const kept = JSON.stringify(await db().coauthorInvitation.findMany());
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(sha256(token));
    expect(await findAsked(other, byLink(token))).toEqual({
      ...{ state: "open", code: null, title: whole.title, language: "en", note: "Come and write." },
      authors: [{ as: "pseudonym", name: author.pseudonym }],
    });
    expect(await findAsked(other, byLink(token))).toMatchObject({ state: "open" });
    expect(await joinAuthors(other, byLink(token), quiet)).toBe(code);
    expect(await order(other, code)).toEqual([author.pseudonym, other.pseudonym]);
    expect((await rowsOf(code))[1]).toMatchObject({ accountId: other.id, shownAs: "participant", sinceVersion: 1 });
    expect(await outcome(joinAuthors(third, byLink(token), quiet))).toBe("404");
    expect(await findAsked(third, byLink(token))).toEqual({ state: "over" });
    // Nothing says by which link, or by whose, somebody came.
    expect(await db().coauthorInvitation.count()).toBe(0);
  });

  it("is taken by one of two who come at the same time", async () => {
    const [author, one] = await pair();
    const two = await member("participant");
    const { code } = await conceptIn("draft", author);
    const token = await linkOf(author, code);
    const answers = await Promise.all([one, two].map((who) => outcome(joinAuthors(who, byLink(token), quiet))));
    expect(answers.sort()).toEqual(["404", "done"]);
    expect(await rowsOf(code)).toHaveLength(2);
  });

  it("is refused to an author in words, and stays good; tells nobody outside anything", async () => {
    const [author, other] = await pair();
    const applicant = await member("applicant");
    const { code } = await conceptIn("draft", author);
    const token = await linkOf(author, code);
    expect(await findAsked(author, byLink(token))).toMatchObject({ state: "own", code });
    expect(await outcome(joinAuthors(author, byLink(token), quiet))).toContain("coauthors.own");
    expect(await outcome(declineLink(author, byLink(token)))).toContain("coauthors.own");
    for (const act of [findAsked(applicant, byLink(token)), declineLink(applicant, byLink(token))]) {
      expect(await outcome(act)).toBe("403");
    }
    expect(await outcome(joinAuthors(applicant, byLink(token), quiet))).toBe("403");
    const guess = sha256("a guess");
    expect(await findAsked(other, byLink(guess))).toEqual({ state: "over" });
    expect(await outcome(joinAuthors(other, byLink(guess), quiet))).toBe("404");
    expect(await findAsked(other, withCookie("__Host-coauthor=forged"))).toEqual({ state: "over" });
    expect(await outcome(joinAuthors(other, byLink(token), quiet))).toBe("done");
  });

  it("works seven days, until it is revoked or declined, and while its maker is an author", async () => {
    const [author, other] = await pair();
    const second = await member("participant");
    const { code } = await conceptIn("draft", author);
    const old = await linkOf(author, code);
    moveClock(days(linkDays - 1));
    expect((await findAsked(other, byLink(old))).state).toBe("open");
    moveClock(days(linkDays));
    expect((await findAsked(other, byLink(old))).state).toBe("over");
    expect(await outcome(joinAuthors(other, byLink(old), quiet))).toBe("404");
    await sweepCoauthorLinks();
    expect(await db().coauthorInvitation.count({ where: { concept: { code } } })).toBe(0);
    moveClock(0);

    const revoked = await linkOf(author, code);
    const [row] = (await findAuthors(author, code)).invited;
    await revokeLink(author, code, row!.code);
    expect(await outcome(revokeLink(author, code, row!.code))).toBe("404");
    expect(await outcome(joinAuthors(other, byLink(revoked), quiet))).toBe("404");

    const declined = await linkOf(author, code);
    await declineLink(other, byLink(declined));
    expect(await outcome(joinAuthors(other, byLink(declined), quiet))).toBe("404");
    const { changes } = await findAuthors(author, code);
    expect(changes[0]).toMatchObject({ kind: "declined", by: null });
    expect(JSON.stringify(changes)).not.toContain(other.pseudonym);

    await joined(author, code, second);
    const leaving = await linkOf(second, code);
    const ended = await linkOf(author, code);
    await leaveAuthors(second, code);
    expect(await outcome(joinAuthors(other, byLink(leaving), quiet))).toBe("404");
    await db().account.update({ where: { id: author.id }, data: { role: "applicant" } });
    expect(await outcome(joinAuthors(other, byLink(ended), quiet))).toBe("404");
  });

  it("is made once by a form sent twice, shown to its maker alone, and there are only so many", async () => {
    const [author, other] = await pair();
    const { code } = await conceptIn("draft", author);
    const form = { note: "", formToken: newToken() };
    const [one, two] = [await askCoauthor(author, code, form), await askCoauthor(author, code, form)].map((header) =>
      withCookie(cookieOf(header)),
    );
    expect(await db().coauthorInvitation.count({ where: { concept: { code } } })).toBe(1);
    expect(carriedLink(author, code, one!)).toBe(carriedLink(author, code, two!));
    expect(carriedLink(other, code, one!)).toBe(null);
    expect(carriedLink(author, "another", one!)).toBe(null);
    for (let left = mostOpen - 1; left > 0; left -= 1) await linkOf(author, code);
    expect(await outcome(linkOf(author, code))).toContain("coauthors.tooManyLinks");
    expect(await outcome(linkOf(other, code))).toBe("404");
    expect(await outcome(revokeLink(other, code, (await findAuthors(author, code)).invited[0]!.code))).toBe("404");
  });
});

describe("while the text is under review or read", () => {
  it.each(["submitted", "in_review", "accepted", "published", "archived", "withdrawn"] as const)(
    "its authors stay: %s",
    async (state) => {
      const [author, other] = await pair();
      const { code } = await conceptIn("draft", author);
      await joined(author, code, other);
      const token = await linkOf(author, code);
      await db().concept.update({ where: { code }, data: { state } });
      const late = await member("participant");
      expect((await findAsked(late, byLink(token))).state).toBe("frozen");
      expect(await outcome(joinAuthors(late, byLink(token), quiet))).toBe("409");
      expect(await outcome(linkOf(author, code))).toBe("409");
      const { authorsSeq } = await findAuthors(author, code);
      expect(await outcome(moveAuthorDown(author, code, { place: 1, authorsSeq }))).toBe("409");
      // Who joins late could not, and the link is still good for later.
      expect(await db().coauthorInvitation.count({ where: { concept: { code } } })).toBe(1);
      const underReview = ["submitted", "in_review", "accepted"].includes(state);
      expect((await findAuthors(other, code)).mayLeave).toBe(!underReview);
      expect(await outcome(leaveAuthors(other, code))).toBe(underReview ? "409" : "done");
      await showQuietly(author, code, quiet);
    },
  );
});

describe("the order", () => {
  it("is moved by any author, as the page showed it, and is noted once a day for each", async () => {
    const [author, other] = await pair();
    const third = await member("participant");
    const { code } = await conceptIn("draft", author);
    await joined(author, code, other);
    await joined(author, code, third);
    const { authorsSeq } = await findAuthors(author, code);
    await moveAuthorUp(other, code, { place: 3, authorsSeq });
    expect(await order(author, code)).toEqual([author, third, other].map(({ pseudonym }) => pseudonym));
    expect(await outcome(moveAuthorUp(author, code, { place: 3, authorsSeq }))).toBe("409");
    await moveAuthorDown(other, code, { place: 1, authorsSeq: authorsSeq + 1 });
    expect(await order(author, code)).toEqual([third, author, other].map(({ pseudonym }) => pseudonym));
    const now = { authorsSeq: authorsSeq + 2 };
    expect(await outcome(moveAuthorUp(author, code, { place: 1, ...now }))).toBe("409");
    expect(await outcome(moveAuthorDown(author, code, { place: 9, ...now }))).toBe("409");
    const stranger = await member("organizer");
    expect(await outcome(moveAuthorUp(stranger, code, { place: 2, ...now }))).toBe("404");
    const { changes } = await findAuthors(author, code);
    expect(changes.map(({ kind, by }) => [kind, by])).toEqual([
      ["moved", other.pseudonym],
      ["joined", third.pseudonym],
      ["invited", author.pseudonym],
      ["joined", other.pseudonym],
      ["invited", author.pseudonym],
    ]);
  });
});

describe("how an author is shown", () => {
  const named = { publicName: "Alena Example", biography: "Wrote on **courts**.", passphraseNow: "words that fit" };
  async function expert(): Promise<Person> {
    const who = await member("expert");
    const passphraseHash = await hashPassphrase(named.passphraseNow);
    await db().account.update({ where: { id: who.id }, data: { passphraseHash } });
    return who;
  }

  it("is each one's own, and holds in all versions at once", async () => {
    const [author, other] = await pair();
    const { code, id } = await conceptIn("published", author);
    await db().concept.update({ where: { code }, data: { state: "draft" } });
    const slug = await slugged(code);
    await showQuietly(author, code, quiet);
    expect((await findPublishedConcept(other, slug)).authors).toEqual([{ as: "participant", name: "" }]);
    await nextVersion(id, { title: "Anew", body: "Text." });
    expect((await findConceptVersion(other, slug, "1")).authors).toEqual([{ as: "participant", name: "" }]);
    expect(await outcome(showQuietly(other, code, { shownAs: "pseudonym" }))).toBe("404");
    expect(shownSchema.safeParse({ shownAs: "name" }).success).toBe(false);
  });

  it("is a public name for experts who know their passphrase; taken back, nothing of it is left", async () => {
    const who = await expert();
    const reader = await member("participant");
    const { code } = await conceptIn("published", who);
    const slug = await slugged(code);
    expect(await outcome(showByName(who, code, { ...named, passphraseNow: "wrong" }))).toContain("passphraseWrong");
    await showByName(who, code, named);
    const read = await findPublishedConcept(reader, slug);
    expect(read.authors).toEqual([{ as: "name", name: "Alena Example" }]);
    expect(read.aboutAuthors).toEqual([{ name: "Alena Example", html: "<p>Wrote on <strong>courts</strong>.</p>" }]);
    expect(JSON.stringify(read)).not.toContain(who.pseudonym);
    // A mark below the name would name the pseudonym.
    expect(read.marked).toEqual([]);
    await showQuietly(who, code, { shownAs: "pseudonym" });
    expect(JSON.stringify(await everythingOf(code))).not.toContain("Alena");
    expect((await findPublishedConcept(reader, slug)).aboutAuthors).toEqual([]);
  });

  it("is no public name of anybody else, and none that passes for a member", async () => {
    const who = await expert();
    const author = await member("participant", "Still Bittern");
    const { code } = await conceptIn("draft", author);
    expect(await outcome(showByName(author, code, named))).toBe("403");
    expect(await outcome(showByName(who, code, named))).toBe("404");
    const own = await conceptIn("draft", who);
    expect(await outcome(showByName(who, own.code, { ...named, publicName: "StiII Bittern" }))).toContain("nameTaken");
    expect(await outcome(showByName(who, own.code, { ...named, biography: "<b></b>" }))).toContain("nothingToShow");
    for (const publicName of ["<b>x</b>", "a\u200Bb c", "Name 7", "https://x.example", "  ", "x".repeat(81)]) {
      const form = { ...named, publicName, understood: "yes" };
      expect([publicName, publicNameSchema.safeParse(form).success]).toEqual([publicName, false]);
    }
    expect(publicNameSchema.safeParse({ ...named, understood: "" }).success).toBe(false);
    for (const publicName of ["Алена Прыклад-Узорная", "Я. К. Узор", "Jean d’Exemple"]) {
      expect(publicNameSchema.safeParse({ ...named, publicName, understood: "yes" }).success).toBe(true);
    }
  });

  it("is a public name to nobody who decides, until the text is read", async () => {
    const who = await expert();
    const organizer = await member("organizer");
    const { code } = await conceptIn("submitted", who);
    await db().concept.update({ where: { code }, data: { submittedSeq: 1 } });
    await showByName(who, code, named);
    for (const state of ["submitted", "in_review", "accepted", "returned", "published"] as const) {
      await db().concept.update({ where: { code }, data: { state } });
      const one = await findConceptForReview(organizer, code);
      const { items } = await listConceptsForReview(organizer, { state });
      const shown = JSON.stringify([one.authors, items.find((item) => item.code === code)?.authors]);
      expect([state, shown.includes("Alena")]).toEqual([state, state === "published"]);
      expect(shown).not.toContain(who.pseudonym);
    }
  });
});

describe("who leaves", () => {
  it("leaves nothing below a text that nobody has read, and an unnamed place in versions that were", async () => {
    const [author, other] = await pair();
    const late = await member("participant");
    const { code, id } = await conceptIn("draft", author);
    await joined(author, code, other);
    await leaveAuthors(other, code);
    expect((await rowsOf(code)).map(({ accountId }) => accountId)).toEqual([author.id]);
    expect(JSON.stringify(await db().authorChange.findMany({ where: { conceptId: id } }))).not.toContain(other.id);
    expect(await outcome(findAuthors(other, code))).toBe("404");
    expect(await outcome(leaveAuthors(author, code))).toBe("409");

    await joined(author, code, other);
    await nextVersion(id, { title: "One", body: "Text." });
    const slug = await slugged(code);
    await db().concept.update({ where: { code }, data: { reading: "open" } });
    // Who comes now is no author of what is read already, before its next version.
    await joined(author, code, late);
    const names = async (number: string) => {
      const { authors } = await findConceptVersion(author, slug, number);
      return nameAuthors(translator("en"), authors);
    };
    expect(await names("1")).toBe(`${author.pseudonym}, ${other.pseudonym}`);
    await leaveAuthors(other, code);
    expect(await names("1")).toBe(`${author.pseudonym}, a participant of the Reserve`);
    await nextVersion(id, { title: "Two", body: "Text." });
    expect(await names("2")).toBe(`${author.pseudonym}, ${late.pseudonym}`);
    expect(await names("1")).toBe(`${author.pseudonym}, a participant of the Reserve`);
    expect(JSON.stringify(await everythingOf(code))).not.toContain(other.id);
    expect(await order(author, code)).toEqual([author.pseudonym, late.pseudonym]);
  });

  it("is never all of them: of two who leave at once one stays", async () => {
    const [author, other] = await pair();
    const { code } = await conceptIn("draft", author);
    await joined(author, code, other);
    const answers = await Promise.all([author, other].map((who) => outcome(leaveAuthors(who, code))));
    expect(answers.sort()).toEqual(["409", "done"]);
    expect(await rowsOf(code)).toHaveLength(1);
  });

  it("takes name, words, links and changes along when the account is erased", async () => {
    for (const way of ["leave", "delete"] as const) {
      const [author, other] = [await member("participant"), await member("expert")];
      const { code, id } = await conceptIn("published", author);
      await db().concept.update({ where: { code }, data: { state: "draft" } });
      await joined(author, code, other);
      await linkOf(other, code, "A note of theirs");
      const data = { shownAs: "name", publicName: "Alena Example", biography: "Words", biographyHtml: "<p>Words</p>" };
      await db().conceptAuthor.updateMany({ where: { accountId: other.id }, data });
      await eraseAccount(other.id, way, () => Promise.resolve());
      const left = JSON.stringify([
        await everythingOf(code),
        await db().coauthorInvitation.findMany({ where: { conceptId: id } }),
        await db().authorChange.findMany({ where: { conceptId: id } }),
      ]);
      for (const mark of [other.id, "Alena", "Words", "A note"])
        expect([way, mark, left.includes(mark)]).toEqual([way, mark, false]);
    }
    for (const part of [leaveConceptsOf, deleteConceptsOf]) {
      const [author, other] = await pair();
      const { code } = await conceptIn("published", author);
      await db().concept.update({ where: { code }, data: { state: "draft" } });
      await joined(author, code, other);
      await db().$transaction((tx) => part(tx, author.id));
      const [first] = await rowsOf(code);
      expect(shownAuthor({ ...first!, pseudonym: null })).toEqual({ as: "former", name: "" });
    }
  });
});
