import { languageName } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { escapeHtml } from "~/platform/html";
import type { Asked } from "./paper-parts";
import { partNames, parts } from "./parts";
import { gathered, reads } from "./reading-parts.server";

/** The first page: the account, and what is not in the file. */
export async function* accountPage({ ties, paper }: Asked): AsyncGenerator<string> {
  const { words, t, day, heading, facts, table, tableIfAny, none } = paper;
  yield `<p>${words("my-data:file.lead", { day: day(today()) })}</p>\n<p>${words("my-data:file.careful")}</p>\n`;
  const [account] = await gathered(reads.account(ties));
  if (!account) return;
  yield heading("my-data:notes.account");
  yield facts([
    ["accounts:pseudonym", account.pseudonym],
    ["my-data:file.role", t(`common:role.${account.role}`)],
    ["my-data:file.joinedOn", day(account.joinedOn)],
    ["my-data:file.secondStepOn", day(account.totpOn)],
  ]);
  const codes = await gathered(reads.recoveryCodes(ties));
  const left = codes.filter(({ usedOn }) => usedOn === null).length;
  yield (
    heading("my-data:notes.recoveryCodes") +
    facts([
      ["my-data:file.unused", left],
      ["my-data:file.used", codes.length - left],
    ])
  );
  yield heading("my-data:notes.passkeys");
  const passkeys = await gathered(reads.passkeys(ties));
  const heads = ["my-data:file.name", "my-data:file.day"];
  yield tableIfAny(
    heads,
    passkeys.map(({ name, addedOn }) => [name, day(addedOn)]),
  );
  yield heading("my-data:notes.sessions");
  yield table(
    ["my-data:file.day"],
    (await gathered(reads.sessions(ties))).map(({ startedOn }) => [day(startedOn)]),
  );
  yield heading("my-data:notes.sealedContact");
  const contact = await gathered(reads.sealedContact(ties));
  yield contact.length ? "" : none();
  for (const { sealedOn, sealed } of contact) {
    yield facts([["my-data:file.day", day(sealedOn)]]);
    yield `<pre class="code">${escapeHtml(sealed)}</pre>\n`;
  }
  yield heading("my-data:notes.contactKeys");
  const keys = await gathered(reads.contactKeys(ties));
  yield tableIfAny(
    heads,
    keys.map(({ recipient, addedOn }) => [recipient, day(addedOn)]),
  );
  yield heading("my-data:notes.jobs");
  const jobs = await gathered(reads.jobs(ties));
  yield tableIfAny(
    ["my-data:file.name", "my-data:file.state", "my-data:file.day"],
    jobs.map(({ kind, state, madeOn }) => [kind, t(`work:state.${state}`), day(madeOn)]),
  );
  yield heading("my-data:file.notHere");
  const absent = partNames.flatMap((name) =>
    Object.entries(parts[name].leaves).map(([field, why]) => [`${name}.${field}`, t(`my-data:leftOut.${why}`)]),
  );
  yield `<p>${words("my-data:file.invitations")}</p>\n`;
  yield table(["my-data:file.name", "my-data:file.why"], absent);
}

/** The page on a person's application. */
export async function* applicationPage({ ties, paper }: Asked): AsyncGenerator<string> {
  const { t, day, heading, facts, text, none } = paper;
  const [own] = await gathered(reads.application(ties));
  if (!own) {
    yield none();
    return;
  }
  const spheres = await gathered(reads.applicationSpheres(ties));
  const written = await gathered(reads.applicationLanguages(ties));
  yield facts([
    ["applications:one.state", t(`applications:state.${own.state}`)],
    ["applications:one.submittedOn", day(own.submittedOn)],
    ["my-data:file.changedOn", day(own.changedOn)],
    ["applications:one.experience", own.experience && t(`applications:experience.${own.experience}`)],
    ["applications:one.spheres", spheres.map(({ sphere }) => t(`common:sphere.${sphere}`)).join("; ")],
    ["applications:one.languages", written.map(({ language }) => languageName(language)).join(", ")],
  ]);
  if (own.motivation) yield heading("applications:one.motivation") + text(own.motivation);
  const decisions = await gathered(reads.applicationDecisions(ties));
  if (decisions.length) yield heading("applications:one.decisions");
  for (const { outcome, decidedOn, reason } of decisions) {
    yield facts([[`my-data:file.outcome.${outcome}`, day(decidedOn)]]);
    if (reason) yield text(reason);
  }
}
