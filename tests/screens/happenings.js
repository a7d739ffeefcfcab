// What happens in the demonstration before the pictures, so that no screen of a conversation, a key or a request is empty.
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { TOTP } from "otpauth";
import { read, send } from "./asking.js";

const named = (html, name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

/** A key to contacts of this organizer, proved as with the age program. */
async function addKey(origin, cookie) {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const path = `/organize/contacts/keys/proof?recipient=${recipient}`;
  const challenge = /-----BEGIN AGE[^<]+-----END AGE ENCRYPTED FILE-----/.exec(await read(origin, path, cookie))[0];
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const answer = (await decrypter.decrypt(armor.decode(challenge), "text")).trim();
  await send(origin, path, { recipient, answer }, cookie);
}

async function write(origin, path, body, cookie) {
  const formToken = named(await read(origin, path, cookie), "formToken");
  await send(origin, path, { body, formToken }, cookie);
}

/** A contact sealed to fewer keys than there are now, conversations both ways, a request and an invitation. */
export async function happen(origin, signIn) {
  const organizer = await signIn("demo-organizer");
  // On a platform that was looked at before, all of it is there.
  if ((await read(origin, "/organize/contacts/keys", organizer)).includes("age1")) return;
  const [second, participant, author] = [
    await signIn("demo-organizer-2"),
    await signIn("demo-participant"),
    await signIn("demo-author"),
  ];
  await addKey(origin, organizer);
  for (const one of [participant, await signIn("demo-pending")]) {
    await send(origin, "/settings/contact", { contact: "A mailbox made for this alone" }, one);
  }
  await addKey(origin, second);
  await write(origin, "/matrix/card/messages", "Could I prepare for two offices at once?", participant);
  const card = /R-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(await read(origin, "/matrix/card", participant))[0];
  await write(origin, `/organize/cards/${card}/messages`, "You could. Put the one you want most first.", organizer);
  await write(origin, "/matrix/card/messages", "When does the next course on courts begin?", author);
  for (const [kind, cookie] of [
    ["log", organizer],
    ["cards", second],
  ]) {
    await send(origin, "/organize/exports/new", { kind, reason: "To look at it without a network" }, cookie);
  }
  await send(origin, "/organize/invitations/new", { occasion: "Autumn lectures", uses: "5", days: "7" }, organizer);
}

/** Sets an app for codes up; the account is asked for a code from then on. Gives the cookies of who did it. */
export async function setUpApp(origin, cookie, passphraseNow) {
  const path = "/settings/second-step/codes";
  const cookies = [cookie];
  const html = await read(origin, path, cookie, cookies);
  const secret = /id="secret"[^>]*>([^<]+)</.exec(html)[1].replaceAll(/\s/g, "");
  return send(origin, path, { code: new TOTP({ secret }).generate(), passphraseNow }, cookies[0]);
}

/** Gives an office to one whose second step is not set, so that it rests. Ends the person's sessions. */
export async function giveOffice(origin, pseudonym, administrator) {
  const reason = "Keeps an eye on the lectures";
  const found = await fetch(`${origin}/organize/people`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, Cookie: administrator },
    body: new URLSearchParams({ pseudonym }),
  });
  const person = found.headers.get("Location");
  await send(origin, `${person}/role?to=organizer`, { from: "participant", to: "organizer", reason }, administrator);
}

/** Decides who may open an account. */
export async function letJoin(origin, joining, administrator) {
  const page = await read(origin, "/organize/settings", administrator);
  const [joiningBefore, most] = [named(page, "joiningBefore"), named(page, "mostChoicesBefore")];
  if (joiningBefore === joining) return;
  await send(
    origin,
    "/organize/settings",
    { joining, joiningBefore, mostChoices: most, mostChoicesBefore: most },
    administrator,
  );
}
