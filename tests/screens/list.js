// What the pictures show: each screen, who sees it, and how its address is found from the pages themselves.
import sharp from "sharp";
import { generateX25519Identity, identityToRecipient } from "age-encryption";

/** The first address on a page that fits, past the first `skip` of them. */
export const on = (page, pattern, skip = 0) => ({ page, pattern, skip });

const own = /^\/concepts\/drafts\/[^/?#]+$/;
/** Waits for the organizers, is still being written, came back with remarks. */
const sent = on("/concepts", own);
const draft = on("/", own, 1);
/** A concept by which the expert stands with a public name. */
const named = on("/concepts", own);
const returned = on("/", own);
const published = /^\/concepts\/(?!(?:new|following|taking-away)$)[a-z0-9-]+$/;
const concept = on("/concepts?kind=expert", published);
/** The concept that is discussed most: its discussion is summed up. */
const longest = on("/concepts?sort=discussed", published);
/** What the public reads. */
const openToAll = on("/concepts", published);
const application = on("/organize/applications", /^\/organize\/applications\/[^/?#]+$/);
const position = on("/organize/matrix", /^\/organize\/matrix\/positions\/[^/?#]+$/);
const scenario = on("/organize/matrix/scenarios", /^\/organize\/matrix\/scenarios\/(?!new|comparison)[^/?#]+$/);
const card = on(position, /^\/organize\/cards\/[^/?#]+$/);
/** A card that organizers follow, the next step with it, and three of them side by side. */
const followed = on("/organize/candidates", /^\/organize\/cards\/[^/?#]+$/);
const candidacy = on("/organize/candidates", /^\/organize\/cards\/[^/]+\/candidacy/);
const comparison = async (find) => {
  const numbers = [];
  for (const skip of [0, 1, 2]) numbers.push((await find({ ...followed, skip })).split("/").at(-1));
  return `/organize/candidates/comparison?${numbers.map((number) => `card=${number}`).join("&")}`;
};
const inState = (state) => on(`/organize/concepts?state=${state}`, /^\/organize\/concepts\/[^/?#]+$/);
/** A text that is judged, with a review that is overdue; and the remarks on it. */
const judgedOne = on("/organize/concepts?state=in_review&lacks=reviews", /^\/organize\/concepts\/[^/?#]+$/);
const remarks = async (find) => `/reviews/concepts/${(await find(judgedOne)).split("/").at(-1)}/remarks`;
/** A text on which something is decided and not announced; and what can be done with several at once. */
const decidedOne = on("/organize/concepts?state=in_review&lacks=announcement", /^\/organize\/concepts\/[^/?#]+$/);
const assignment = async (find) =>
  `/organize/concepts/assignment?code=${(await find(inState("in_review"))).split("/").at(-1)}&code=${(await find(inState("submitted"))).split("/").at(-1)}`;
const announcement = async (find) =>
  `/organize/concepts/announcement?code=${(await find(decidedOne)).split("/").at(-1)}`;
/** The concept on which somebody proposed other words, the proposals on it, and the form for more. */
const changed = on("/concepts?sphere=culture&language=be", published);
const changes = async (find) => `${await find(changed)}/proposals`;
const proposal = on(changes, /^\/concepts\/[^/]+\/proposals\/(?!new)[^/?#]+$/);
const change = on(async (find) => `${await find(changed)}/proposals/new`, /^\/concepts\/[^/]+\/proposals\/new\?/);
/** The opinion map of a discussion that has one. */
const opinions = async (find) =>
  `${await find(on("/concepts?kind=expert&sphere=local&language=be", published))}/opinions`;
const reply = on(concept, /^\/comments\/[^/?#]+\/reply$/);
const choose = on("/matrix/positions", /^\/matrix\/card\/choose\?/);

/** The ways from the catalogue to a position, as a member goes them. */
const body = on("/matrix/bodies?kind=central", /^\/matrix\/bodies\/[^/?#]+$/);
const district = on("/matrix/bodies?region=BY-BR", /^\/matrix\/districts\/[^/?#]+$/);
const offered = on(district, /^\/matrix\/positions\/[^/?#]+$/);

const permalink = on(concept, /^\/comments\/[^/?#]+$/, 3);
/** One thread by itself, as the link below a thread with many replies shows it. */
const thread = async (find) => `${await find(concept)}/discussion?thread=${(await find(reply)).split("/")[2]}`;
const contact = on("/organize/contacts", /^\/organize\/contacts\/(?!keys|recovery|resealing)[^/?#]+$/);
const conversation = on("/organize/messages", /^\/organize\/cards\/[^/]+\/messages$/);
/** The cards that another organizer asks for: the newest. */
/** Of organizers: the call that is open stands first, below it the one that is over. */
const call = on("/organize/calls", /^\/organize\/calls\/(?!new)[^/?#]+$/);
const pastCall = { ...call, skip: 1 };
const openCall = on("/calls", /^\/calls\/[^/?#]+$/);
/** What is to come first: of organizers an event that can be changed; of readers one that is read by everybody. */
const event = on("/organize/programme", /^\/organize\/programme\/(?!new)[^/?#]+$/);
const draftEvent = { ...event, page: "/organize/programme?show=drafts" };
const openEvent = on("/programme", /^\/programme\/(?!mine)[^/?#]+$/);
const interview = on("/interviews", /^\/interviews\/(?!revocation)[^/?#]+$/);
/** Of organizers: an interview, its video, and an event with materials of each kind. */
const keptInterview = on("/organize/interviews", /^\/organize\/interviews\/(?!new)[^/?#]+$/);
const keptVideo = on(keptInterview, /^\/organize\/videos\/[^/?#]+$/);
const withMaterials = on("/programme?month=2024-02", /^\/programme\/(?!mine|calendar)[^/?#]+$/);
const recording = on(withMaterials, /^\/programme\/[^/]+\/materials\/[^/?#]+$/, 1);
const leaving = on(withMaterials, /^\/programme\/[^/]+\/materials\/[^/]+\/leaving$/);
const request = on("/organize/exports", /^\/organize\/exports\/(?!new$)[^/?#]+$/);
/** A public key of nobody. */
const recipient = await identityToRecipient(await generateX25519Identity());
/** Past the administrator's own line. */
const person = on("/organize/people", /^\/organize\/people\/[^/?#]+$/, 1);
/** The text that the expert has judged, and one that waits for an organizer. */
const review = on("/reviews", /^\/reviews\/[^/?#]+$/);
/** A comment that was reported, one that is hidden, an appeal and a comment that waits. */
const reported = on("/organize/moderation", /^\/organize\/moderation\/comments\/[^/?#]+$/);
const appealed = on("/organize/moderation/appeals", /^\/organize\/moderation\/appeals\/[^/?#]+$/);
const declining = on("/organize/moderation/waiting", /^\/organize\/moderation\/waiting\/[^/]+\/decline$/);
const hidden = on("/settings/moderation", /^\/comments\/[^/]+\/moderation$/);
const arranged = async (find) => `/organize/moderation/discussions/${(await find(concept)).split("/").at(-1)}`;
const work = on("/work", /^\/work\/[^/?#]+$/);

/** The session ends in another tab while somebody writes. */
async function loseSession(page) {
  await page.locator("textarea[name=body]").fill("A clinic needs two nurses for each doctor. ".repeat(5));
  await page.context().clearCookies({ name: /session/ });
  await page.locator("main form[method=post] button.button-first").first().click();
  await page.locator("textarea[readonly]").waitFor({ timeout: 5000 });
}

/** As many wrong passphrases as may be tried without waiting, and one more. */
async function tryTooOften(page) {
  for (let tries = 0; tries < 8 && (await page.locator("input[name=passphrase]").count()); tries += 1) {
    await page.locator("input[name=pseudonym]").fill("nobody-of-this-name");
    await page.locator("input[name=passphrase]").fill("not the passphrase of anybody here");
    await page.locator("main form[method=post] button.button-first").first().click();
    await page.waitForLoadState("load");
  }
}

/** Rows of a file, in order or not; nothing is carried out. */
const bringRows = (inOrder) => async (page) => {
  const rows = inOrder
    ? ["BY-HM,Горад Мінск,Город Минск,City of Minsk", "BY-BR,Брэсцкая вобласць,Брестская область,Brest Voblasts"]
    : ["BY-HM,Мінск,,Minsk", "BY-XX,Нешта,Нечто,Something", "BY-HM,Мінск,Минск,Minsk", "BY-BR,a,b"];
  const buffer = Buffer.from(["key,nameBe,nameRu,nameEn", ...rows].join("\r\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "regions.csv", mimeType: "text/csv", buffer });
  await page.locator("main form[method=post] button.button-first").first().click();
  await page.waitForLoadState("load");
};

async function sendForm(page) {
  await page.locator("main form[method=post] button.button-first").first().click();
  await page.waitForLoadState("load");
}

/** A comment that tells where its author worked, as its readers would see it. */
async function previewComment(page) {
  const words = "I taught in Polatsk, in school No. 8, and **saw it myself**.\n\n> Where are the people?";
  await page.locator("textarea[name=body]").fill(words);
  await page.locator("button[formaction*=preview]").click();
  await page.waitForLoadState("load");
}

/** To return a text without words and without a remark on it. */
async function returnWithoutWords(page) {
  await page.locator("textarea[name=words]").fill("");
  await sendForm(page);
  await page.locator("#error-summary").waitFor({ timeout: 5000 });
}

/** A file that is none of what is imported. */
async function bringBroken(page) {
  const file = { name: "reform.docx", mimeType: "application/octet-stream", buffer: Buffer.from("Not a document") };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator("main form[method=post] button.button-first").first().click();
  await page.locator("#error-summary").waitFor({ timeout: 5000 });
}

/** A small picture with words in its place. */
async function bringPicture(page) {
  const size = { width: 640, height: 320, channels: 3, background: "#7aa" };
  const buffer = await sharp({ create: size }).png().toBuffer();
  await page.locator("input[type=file]").setInputFiles({ name: "river.png", mimeType: "image/png", buffer });
  await page.locator("[name=alternative]").first().fill("A river between two meadows, seen from above");
  await sendForm(page);
  await page
    .locator("main img")
    .first()
    .evaluate((picture) => picture.decode());
}

/** Somebody else saves the same text while it is being written. */
async function writeTogether(page) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  const save = (one) => one.locator("main form[method=post] button.button-first").first().click();
  const body = await other.locator("textarea[name=body]").inputValue();
  await other.locator("textarea[name=body]").fill(`${body}\n\nA paragraph that somebody else has written meanwhile.`);
  await save(other);
  await other.waitForURL(/done=saved/);
  await other.close();
  await page.locator("textarea[name=body]").fill(`${body}\n\nOther words in the same place.`);
  await save(page);
  await page.locator("del, ins").first().waitFor({ timeout: 5000 });
  await page.waitForLoadState("load");
}

const openHelp = (page) => page.locator("main details > summary").first().click({ timeout: 5000 });

/**
 * `fail`: the page's form is sent as it stands, so that its mistakes are seen. `then`: added to the found address.
 * `joining`: who may open an account meanwhile. `act`: what is done on the page first. `sight`: only what the window shows. `print`: as on paper, with a PDF beside.
 */
export const screens = [
  { name: "front", who: "visitor", at: "/" },
  { name: "safety", who: "visitor", at: "/safety" },
  { name: "accessibility", who: "visitor", at: "/accessibility" },
  { name: "guide", who: "visitor", at: "/guide" },
  { name: "guide-participants", who: "visitor", at: "/guide/participants" },
  { name: "login", who: "visitor", at: "/login" },
  { name: "login-mistakes", who: "visitor", at: "/login", fail: true },
  { name: "done", who: "visitor", at: "/done" },
  { name: "recover", who: "visitor", at: "/recover" },
  { name: "recover-mistakes", who: "visitor", at: "/recover", fail: true },
  { name: "join-account", who: "visitor", at: "/join" },
  { name: "join-account-mistakes", who: "visitor", at: "/join", fail: true },
  { name: "join-closed", who: "visitor", at: "/join", joining: "closed" },
  { name: "join-invited", who: "visitor", at: "/join", joining: "invited" },
  { name: "refused-429", who: "visitor", at: "/login", act: tryTooOften },
  { name: "refused-401", who: "visitor", at: "/matrix/card" },
  { name: "refused-404", who: "visitor", at: "/nothing-here" },
  { name: "public-concepts", who: "visitor", at: "/concepts" },
  { name: "public-concepts-found", who: "visitor", at: "/concepts?q=даныя" },
  { name: "public-concepts-not-found", who: "visitor", at: "/concepts?q=абракадабра" },
  { name: "public-concept", who: "visitor", at: openToAll },
  { name: "matrix", who: "visitor", at: "/matrix" },
  { name: "matrix-print", who: "visitor", at: "/matrix", print: true },

  { name: "join-codes", who: "newcomer", at: "/join/codes" },
  { name: "join-codes-print", who: "newcomer", at: "/join/codes", print: true },
  { name: "join-codes-mistakes", who: "newcomer", at: "/join/codes", fail: true },
  { name: "join-interests", who: "newcomer", at: "/join/interests" },
  { name: "join-interests-mistakes", who: "newcomer", at: "/join/interests", fail: true },
  { name: "join-place", who: "newcomer", at: "/join/place" },
  { name: "join-motivation", who: "applied", at: "/join/motivation" },
  { name: "join-motivation-mistakes", who: "applied", at: "/join/motivation", fail: true },
  { name: "application-draft", who: "applied", at: "/application" },
  { name: "application", who: "demo-pending", at: "/application" },
  { name: "application-withdrawal", who: "demo-pending", at: "/application/withdrawal" },
  { name: "refused-403", who: "demo-pending", at: "/concepts" },

  { name: "fresh-home", who: "fresh", at: "/" },
  { name: "fresh-card", who: "fresh", at: "/matrix/card" },
  { name: "fresh-concepts", who: "fresh", at: "/concepts" },
  { name: "fresh-application", who: "fresh", at: "/application" },

  { name: "home", who: "demo-participant", at: "/" },
  { name: "card", who: "demo-participant", at: "/matrix/card" },
  { name: "card-done", who: "demo-participant", at: "/matrix/card?done=chosen" },
  { name: "card-removed", who: "demo-participant", at: "/matrix/card/withdraw", then: "?done=removed" },
  { name: "card-print", who: "demo-participant", at: "/matrix/card", print: true },
  { name: "card-experience", who: "demo-participant", at: "/matrix/card/experience" },
  { name: "card-education", who: "demo-participant", at: "/matrix/card/education" },
  { name: "card-languages", who: "fresh", at: "/matrix/card/languages" },
  { name: "card-regions", who: "demo-participant", at: "/matrix/card/regions" },
  { name: "card-availability", who: "demo-participant", at: "/matrix/card/availability" },
  { name: "card-residence", who: "demo-participant", at: "/matrix/card/residence" },
  { name: "card-readiness", who: "demo-participant", at: on("/matrix/card", /^\/matrix\/card\/readiness/) },
  { name: "positions", who: "demo-participant", at: "/matrix/positions" },
  { name: "positions-none", who: "demo-participant", at: "/matrix/positions?q=zzzz" },
  { name: "positions-found", who: "demo-participant", at: "/matrix/positions?q=starshynia" },
  { name: "bodies", who: "demo-participant", at: "/matrix/bodies" },
  { name: "bodies-kind", who: "demo-participant", at: "/matrix/bodies?kind=local" },
  { name: "bodies-region", who: "demo-participant", at: "/matrix/bodies?region=BY-BR" },
  { name: "bodies-district", who: "demo-participant", at: district },
  { name: "body", who: "demo-participant", at: body },
  { name: "body-unknown", who: "demo-participant", at: "/matrix/bodies/none" },
  { name: "offered-position", who: "fresh", at: offered },
  { name: "suggestions", who: "demo-participant", at: "/matrix/suggestions" },
  { name: "suggestions-fresh", who: "fresh", at: "/matrix/suggestions" },
  { name: "choose", who: "fresh", at: choose },
  { name: "choose-mistakes", who: "fresh", at: choose, fail: true },
  { name: "concepts", who: "demo-participant", at: "/concepts" },
  { name: "concepts-found", who: "demo-participant", at: "/concepts?q=суд" },
  { name: "concepts-not-found", who: "demo-participant", at: "/concepts?q=абракадабра" },
  { name: "concepts-unclear", who: "demo-participant", at: "/concepts?q=-суд" },
  { name: "concepts-discussed", who: "demo-participant", at: "/concepts?sort=discussed" },
  { name: "comments-search", who: "demo-participant", at: "/comments" },
  { name: "comments-found", who: "demo-participant", at: "/comments?q=суд" },
  { name: "concepts-none", who: "demo-participant", at: "/concepts?sphere=defence&kind=expert&language=be" },
  { name: "concept", who: "demo-participant", at: concept },
  { name: "concept-print", who: "demo-participant", at: concept, print: true },
  { name: "concept-last-page", who: "demo-participant", at: concept, then: "/discussion?page=2" },
  { name: "discussion", who: "demo-participant", at: concept, then: "/discussion" },
  { name: "discussion-endorsed", who: "demo-participant", at: concept, then: "/discussion?order=endorsed" },
  { name: "discussion-stance", who: "demo-participant", at: concept, then: "/discussion?stance=question" },
  { name: "discussion-arranged", who: "demo-moderator", at: concept, then: "/discussion/contents" },
  { name: "discussion-moderated", who: "demo-moderator", at: longest, then: "/discussion" },
  { name: "discussion-contents", who: "demo-moderator", at: longest, then: "/discussion/contents" },
  { name: "comment-pin", who: "demo-moderator", at: on(longest, /^\/comments\/[^/]+\/pin$/) },
  { name: "concept-thread", who: "demo-participant", at: thread },
  { name: "concept-comment", who: "demo-participant", at: permalink, sight: true },
  { name: "concept-version", who: "demo-participant", at: concept, then: "/versions/1" },
  { name: "concept-difference", who: "demo-participant", at: changed, then: "/versions/4?to=1" },
  { name: "concept-answers", who: "demo-participant", at: changed, then: "/answers" },
  { name: "concept-answer-mistakes", who: "demo-expert", at: changed, then: "/answer", fail: true },
  { name: "notices", who: "demo-participant", at: "/notices" },
  { name: "notices-none", who: "fresh", at: "/notices" },
  { name: "settings-notices", who: "demo-participant", at: "/settings/notices" },
  { name: "summary", who: "demo-participant", at: longest, then: "/summary" },
  { name: "summary-edit", who: "demo-moderator", at: longest, then: "/summary/edit" },
  { name: "summary-mistakes", who: "demo-moderator", at: concept, then: "/summary/edit", fail: true },
  { name: "questions-open", who: "demo-participant", at: longest, then: "/questions" },
  { name: "answer-marking", who: "demo-moderator", at: on(longest, /^\/comments\/[^/]+\/answer$/) },
  { name: "following", who: "demo-participant", at: "/concepts/following" },
  { name: "following-none", who: "fresh", at: "/concepts/following" },
  { name: "concept-changed", who: "demo-participant", at: changed },
  { name: "opinions", who: "demo-participant", at: opinions },
  { name: "opinions-all", who: "demo-participant", at: opinions, then: "/all" },
  { name: "opinions-none", who: "demo-moderator", at: changed, then: "/opinions" },
  { name: "opinions-statements", who: "demo-moderator", at: opinions, then: "/statements" },
  { name: "opinions-statement-new", who: "demo-moderator", at: opinions, then: "/statements/new" },
  { name: "opinions-statement-new-mistakes", who: "demo-moderator", at: opinions, then: "/statements/new", fail: true },
  { name: "proposals", who: "demo-participant", at: changed, then: "/proposals" },
  { name: "proposal-open", who: "demo-author", at: proposal },
  { name: "proposal-accepted", who: "demo-participant", at: { ...proposal, skip: 2 } },
  { name: "proposal-declined", who: "demo-participant", at: { ...proposal, skip: 1 } },
  { name: "proposal-acceptance", who: "demo-author", at: proposal, then: "/acceptance" },
  { name: "proposal-decline-mistakes", who: "demo-author", at: proposal, then: "/decline", fail: true },
  { name: "proposal-sections", who: "demo-participant", at: changed, then: "/proposals/new" },
  { name: "proposal-new", who: "demo-participant", at: change },
  { name: "proposal-new-chapter", who: "demo-participant", at: { ...change, skip: 1 } },
  { name: "proposal-new-mistakes", who: "demo-participant", at: change, fail: true },
  { name: "comment-passages", who: "demo-participant", at: concept, then: "/passages" },
  { name: "comment-on-passage", who: "demo-participant", at: concept, then: "/comments?about=1p2" },
  { name: "comment-form", who: "demo-participant", at: concept, then: "/comments" },
  { name: "comment-preview", who: "demo-participant", at: concept, then: "/comments", act: previewComment },
  { name: "comment-mistakes", who: "demo-participant", at: concept, then: "/comments", fail: true },
  { name: "kept-words-401", who: "demo-participant", at: concept, then: "/comments", act: loseSession },
  { name: "comment-reply", who: "demo-participant", at: reply },
  { name: "comment-reply-quoting", who: "demo-participant", at: reply, then: "?quote=yes" },
  { name: "comment-reply-mistakes", who: "demo-participant", at: reply, fail: true },
  { name: "comment-report", who: "demo-participant", at: on(concept, /^\/comments\/[^/]+\/report$/) },
  { name: "comment-hidden", who: "demo-participant", at: hidden },
  { name: "comment-appeal", who: "demo-participant", at: on(hidden, /^\/comments\/[^/]+\/appeal$/), fail: true },
  { name: "comments-waiting", who: "demo-participant", at: "/comments/waiting" },
  { name: "settings-moderation", who: "demo-participant", at: "/settings/moderation" },
  { name: "moderator-organize", who: "demo-moderator", at: "/organize" },
  { name: "moderation", who: "demo-moderator", at: "/organize/moderation" },
  { name: "moderation-one", who: "demo-moderator", at: reported },
  { name: "moderation-hiding-mistakes", who: "demo-moderator", at: reported, then: "/hiding", fail: true },
  { name: "moderation-mute", who: "demo-moderator", at: reported, then: "/mute" },
  { name: "moderation-decisions", who: "demo-moderator", at: "/organize/moderation/decisions" },
  { name: "moderation-appeals", who: "demo-moderator", at: "/organize/moderation/appeals" },
  { name: "moderation-appeal", who: "demo-moderator", at: appealed },
  { name: "moderation-waiting", who: "demo-moderator", at: "/organize/moderation/waiting" },
  { name: "moderation-decline", who: "demo-moderator", at: declining },
  { name: "moderation-discussion", who: "demo-moderator", at: arranged },
  { name: "moderation-closing", who: "demo-moderator", at: async (find) => `${await arranged(find)}/closing` },
  { name: "moderation-pace", who: "demo-moderator", at: async (find) => `${await arranged(find)}/pace` },
  { name: "settings", who: "demo-participant", at: "/settings" },
  { name: "settings-done", who: "demo-participant", at: "/settings?done=passphrase" },
  { name: "settings-sessions", who: "demo-participant", at: "/settings/sessions" },
  { name: "settings-passphrase", who: "demo-participant", at: "/settings/passphrase" },
  { name: "settings-passphrase-mistakes", who: "demo-participant", at: "/settings/passphrase", fail: true },
  { name: "settings-codes", who: "demo-participant", at: "/settings/codes" },
  { name: "taking-away", who: "demo-participant", at: "/concepts/taking-away" },
  { name: "work-none", who: "demo-participant", at: "/work" },
  { name: "settings-looks", who: "demo-participant", at: "/settings/looks" },
  { name: "settings-data", who: "demo-participant", at: "/settings/data" },
  { name: "settings-data-mistakes", who: "demo-participant", at: "/settings/data", fail: true },
  { name: "settings-erasure", who: "demo-participant", at: "/settings/erasure" },
  { name: "settings-erasure-mistakes", who: "demo-participant", at: "/settings/erasure", fail: true },
  { name: "settings-erasure-last", who: "demo-administrator", at: "/settings/erasure" },
  { name: "settings-contact", who: "demo-participant", at: "/settings/contact" },
  { name: "second-step", who: "demo-participant", at: "/settings/second-step" },
  { name: "second-step-codes", who: "demo-participant", at: "/settings/second-step/codes" },
  { name: "second-step-codes-mistakes", who: "demo-participant", at: "/settings/second-step/codes", fail: true },
  { name: "messages", who: "demo-participant", at: "/matrix/card/messages" },
  { name: "messages-mistakes", who: "demo-participant", at: "/matrix/card/messages", fail: true },
  { name: "messages-deletion", who: "demo-participant", at: "/matrix/card/messages/deletion" },
  { name: "messages-none", who: "fresh", at: "/matrix/card/messages" },
  { name: "settings-contact-mistakes", who: "demo-participant", at: "/settings/contact", fail: true },
  { name: "settings-contact-none", who: "demo-author", at: "/settings/contact" },
  { name: "second-step-on", who: "stepping", at: "/settings/second-step" },
  { name: "second-step-removal", who: "stepping", at: "/settings/second-step/removal" },
  { name: "second-step-removal-mistakes", who: "stepping", at: "/settings/second-step/removal", fail: true },
  { name: "login-second-step", who: "half-way", at: "/login/second-step" },
  { name: "login-second-step-mistakes", who: "half-way", at: "/login/second-step", fail: true },
  { name: "resting-home", who: "resting", at: "/" },
  { name: "resting-organize", who: "resting", at: "/organize" },
  { name: "resting-settings", who: "resting", at: "/settings" },
  { name: "resting-second-step", who: "resting", at: "/settings/second-step" },
  { name: "refused-organize", who: "demo-participant", at: "/organize" },

  { name: "own-concepts", who: "demo-author", at: "/concepts" },
  { name: "own-concept", who: "demo-author", at: draft },
  { name: "own-concept-sent", who: "demo-author", at: sent },
  { name: "own-concept-returned", who: "demo-author", at: returned },
  { name: "own-concept-remarks", who: "demo-author", at: returned, then: "/remarks" },
  { name: "own-concept-beside", who: "demo-author", at: returned, then: "/edit" },
  { name: "own-concept-unanswered", who: "demo-author", at: returned, then: "/submission" },
  { name: "own-concept-closed", who: "demo-author", at: sent, then: "/edit" },
  { name: "own-concept-edit", who: "demo-author", at: draft, then: "/edit" },
  { name: "own-concept-saved", who: "demo-author", at: draft, then: "/edit?done=saved" },
  { name: "own-concept-preview", who: "demo-author", at: draft, then: "/preview" },
  { name: "authors", who: "demo-author", at: draft, then: "/authors" },
  { name: "authors-frozen", who: "demo-author", at: sent, then: "/authors" },
  { name: "authors-asking", who: "demo-author", at: draft, then: "/authors/asking" },
  { name: "authors-link", who: "demo-author", at: draft, then: "/authors/asking", act: sendForm },
  { name: "authors-shown", who: "demo-author", at: draft, then: "/authors/shown" },
  { name: "authors-over", who: "demo-author", at: "/coauthor" },
  { name: "authors-named", who: "demo-expert", at: named, then: "/authors" },
  { name: "authors-named-shown", who: "demo-expert", at: named, then: "/authors/shown" },
  { name: "authors-name", who: "demo-expert", at: named, then: "/authors/name" },
  { name: "authors-name-mistakes", who: "demo-expert", at: named, then: "/authors/name", fail: true },
  { name: "author-home", who: "demo-author", at: "/" },
  { name: "work", who: "demo-author", at: "/work" },
  { name: "work-one", who: "demo-author", at: work },
  { name: "own-concept-help", who: "demo-author", at: draft, then: "/edit", act: openHelp },
  { name: "concept-new", who: "demo-author", at: "/concepts/new" },
  { name: "concept-import", who: "demo-author", at: "/concepts/import" },
  { name: "concept-import-broken", who: "demo-author", at: "/concepts/import", act: bringBroken },
  {
    name: "concept-imported",
    who: "demo-author",
    at: draft,
    then: "/imported?left=comments-3.deletions-2.pictures-1.merged-4.underlines-12.headers-1&wordless=2",
  },
  { name: "own-concept-traces", who: "demo-author", at: draft, act: openHelp },
  { name: "own-concept-pictures", who: "demo-author", at: draft, then: "/pictures" },
  { name: "own-concept-pictures-mistakes", who: "demo-author", at: draft, then: "/pictures", fail: true },
  { name: "own-concept-pictures-one", who: "demo-author", at: draft, then: "/pictures", act: bringPicture },
  { name: "own-concept-audience", who: "demo-author", at: draft, then: "/audience" },
  { name: "concept-new-mistakes", who: "demo-author", at: "/concepts/new", fail: true },
  { name: "own-concept-conflict", who: "demo-author", at: draft, then: "/edit", act: writeTogether },
  { name: "own-concept-kept", who: "demo-author", at: draft, then: "/edit" },

  { name: "calls", who: "demo-participant", at: "/calls" },
  { name: "call", who: "demo-participant", at: openCall },
  { name: "call-past", who: "demo-participant", at: { ...openCall, skip: 1 } },
  { name: "call-choose", who: "demo-author", at: returned, then: "/call" },
  { name: "call-answers", who: "demo-author", at: returned, then: "/answers" },
  { name: "call-missing", who: "demo-author", at: returned, then: "/submission" },
  {
    name: "call-write",
    who: "demo-author",
    at: async (find) => `/concepts/new?call=${(await find(openCall)).split("/").at(-1)}`,
  },

  { name: "programme", who: "demo-participant", at: "/programme" },
  { name: "programme-month", who: "demo-participant", at: "/programme?month=2024-10" },
  { name: "programme-event", who: "demo-participant", at: openEvent },
  { name: "programme-event-cancelled", who: "demo-participant", at: { ...openEvent, skip: 1 } },
  { name: "programme-questions", who: "demo-participant", at: openEvent, then: "/questions" },
  { name: "programme-calendar", who: "demo-participant", at: "/programme/calendar" },
  { name: "interviews", who: "visitor", at: "/interviews" },
  { name: "interview", who: "visitor", at: interview },
  { name: "interview-revocation-mistakes", who: "visitor", at: "/interviews/revocation", fail: true },
  { name: "event-materials", who: "demo-participant", at: withMaterials },
  { name: "event-recording", who: "demo-participant", at: recording },
  { name: "event-leaving", who: "demo-participant", at: leaving },
  { name: "organize-interviews", who: "demo-organizer", at: "/organize/interviews" },
  { name: "organize-interview", who: "demo-organizer", at: keptInterview },
  {
    name: "organize-interview-consent-mistakes",
    who: "demo-organizer",
    at: keptInterview,
    then: "/consent",
    fail: true,
  },
  { name: "organize-interview-new-mistakes", who: "demo-organizer", at: "/organize/interviews/new", fail: true },
  { name: "organize-video", who: "demo-organizer", at: keptVideo },
  { name: "organize-video-captions-mistakes", who: "demo-organizer", at: keptVideo, then: "/captions", fail: true },
  { name: "organize-programme", who: "demo-organizer", at: "/organize/programme" },
  { name: "organize-event", who: "demo-organizer", at: event },
  { name: "organize-event-new", who: "demo-organizer", at: "/organize/programme/new" },
  { name: "organize-event-new-mistakes", who: "demo-organizer", at: "/organize/programme/new", fail: true },
  { name: "organize-event-speakers", who: "demo-organizer", at: event, then: "/speakers" },
  { name: "organize-event-messages", who: "demo-organizer", at: event, then: "/messages" },
  { name: "organize-event-asked", who: "demo-organizer", at: event, then: "/questions-to-speakers" },
  { name: "organize-event-speaker-mistakes", who: "demo-organizer", at: event, then: "/speakers/new", fail: true },
  { name: "organize-event-cancellation-mistakes", who: "demo-organizer", at: event, then: "/cancellation", fail: true },
  { name: "organize-event-publication", who: "demo-organizer", at: draftEvent, then: "/publication" },
  { name: "results", who: "visitor", at: "/results" },
  { name: "results-year", who: "visitor", at: "/results/2024" },
  { name: "results-comparison", who: "visitor", at: "/results/comparison" },
  { name: "organize-results", who: "demo-organizer", at: "/organize/results" },
  { name: "organize-results-year", who: "demo-organizer", at: "/organize/results/2024" },
  { name: "organize-results-words", who: "demo-organizer", at: "/organize/results/2024/words" },
  { name: "organize-results-figure", who: "demo-organizer", at: "/organize/results/2024/figures/new" },
  {
    name: "organize-results-figure-mistakes",
    who: "demo-organizer",
    at: "/organize/results/2024/figures/new",
    fail: true,
  },
  { name: "organize-results-asking", who: "demo-organizer", at: "/organize/results/2024/asking" },
  { name: "organize-results-records", who: "demo-organizer", at: "/organize/results/2024/records/comments" },

  { name: "organize-calls", who: "demo-organizer", at: "/organize/calls" },
  { name: "organize-call", who: "demo-organizer", at: call },
  { name: "organize-call-past", who: "demo-organizer", at: pastCall },
  { name: "organize-call-new", who: "demo-organizer", at: "/organize/calls/new" },
  { name: "organize-call-new-mistakes", who: "demo-organizer", at: "/organize/calls/new", fail: true },
  { name: "organize-call-extension", who: "demo-organizer", at: call, then: "/extension" },
  { name: "organize-call-closing-mistakes", who: "demo-organizer", at: call, then: "/closing", fail: true },
  { name: "organize-call-criterion", who: "demo-organizer", at: call, then: "/criteria/new" },
  { name: "organize-call-question-mistakes", who: "demo-organizer", at: call, then: "/questions/new", fail: true },
  { name: "organizer-home", who: "demo-organizer", at: "/" },
  { name: "organize", who: "demo-organizer", at: "/organize" },
  { name: "passkeys", who: "demo-organizer", at: "/settings/passkeys" },
  { name: "passkeys-new", who: "demo-organizer", at: "/settings/passkeys/new" },
  { name: "applications", who: "demo-organizer", at: "/organize/applications" },
  { name: "applications-none", who: "demo-organizer", at: "/organize/applications?state=withdrawn&sphere=defence" },
  { name: "application-one", who: "demo-organizer", at: application },
  { name: "application-done", who: "demo-organizer", at: application, then: "?done=admitted" },
  { name: "application-decline", who: "demo-organizer", at: application, then: "/decline" },
  { name: "application-decline-mistakes", who: "demo-organizer", at: application, then: "/decline", fail: true },
  { name: "reviews", who: "demo-expert", at: "/reviews" },
  { name: "review-given", who: "demo-expert", at: review },
  { name: "review-notes", who: "demo-expert", at: on(review, /^\/reviews\/concepts\/[^/]+\/notes$/) },
  { name: "review-change", who: "demo-expert", at: review, then: "/judgement" },
  { name: "reviews-waiting", who: "demo-organizer", at: "/reviews" },
  { name: "review", who: "demo-organizer", at: review },
  { name: "judgement", who: "demo-organizer", at: review, then: "/judgement" },
  { name: "judgement-mistakes", who: "demo-organizer", at: review, then: "/judgement", fail: true },
  { name: "reviews-overdue", who: "demo-organizer-2", at: "/reviews" },
  { name: "board", who: "demo-organizer", at: "/organize/concepts" },
  { name: "board-published", who: "demo-organizer", at: "/organize/concepts?state=published" },
  { name: "board-one-submitted", who: "demo-organizer", at: inState("submitted") },
  { name: "board-one-review", who: "demo-organizer-2", at: judgedOne },
  { name: "board-review", who: "demo-organizer", at: "/organize/concepts?state=in_review" },
  { name: "board-one-decided", who: "demo-organizer", at: decidedOne },
  { name: "board-assignment", who: "demo-organizer", at: assignment },
  { name: "board-assignment-mistakes", who: "demo-organizer", at: assignment, fail: true },
  { name: "board-announcement", who: "demo-organizer", at: announcement },
  { name: "board-file", who: "demo-organizer", at: "/organize/concepts/file?state=in_review" },
  { name: "board-acceptance", who: "demo-organizer", at: judgedOne, then: "/acceptance" },
  { name: "board-return", who: "demo-organizer", at: judgedOne, then: "/return" },
  { name: "board-return-mistakes", who: "demo-organizer", at: decidedOne, then: "/return", act: returnWithoutWords },
  { name: "rounds", who: "demo-organizer", at: "/organize/matrix/rounds" },
  { name: "rounds-new", who: "demo-organizer", at: "/organize/matrix/rounds/new" },
  { name: "rounds-last-day", who: "demo-organizer", at: on("/organize/matrix/rounds", /last-day$/) },
  { name: "rounds-closing", who: "demo-organizer", at: on("/organize/matrix/rounds", /closing$/) },
  { name: "rounds-picture", who: "demo-organizer", at: on("/organize/matrix/rounds", /picture$/) },
  { name: "rounds-comparison", who: "demo-organizer", at: "/organize/matrix/rounds/comparison" },
  { name: "grid", who: "demo-organizer", at: "/organize/matrix" },
  { name: "grid-narrowed", who: "demo-organizer", at: "/organize/matrix?kind=central" },
  { name: "grid-spheres", who: "demo-organizer", at: "/organize/matrix?by=sphere&readiness=now" },
  { name: "districts", who: "demo-organizer", at: "/organize/matrix/districts" },
  { name: "view-file", who: "demo-organizer", at: "/organize/matrix/file?kind=central&residence=abroad" },
  { name: "view-file-mistakes", who: "demo-organizer", at: "/organize/matrix/file?kind=central", fail: true },
  { name: "cell", who: "demo-organizer", at: on("/organize/matrix", /^\/organize\/matrix\/positions\?/) },
  { name: "position", who: "demo-organizer", at: position },
  { name: "position-some", who: "demo-organizer", at: position, then: "?readiness=now" },
  { name: "scenarios", who: "demo-organizer", at: "/organize/matrix/scenarios" },
  { name: "scenario-new", who: "demo-organizer", at: "/organize/matrix/scenarios/new?kind=central" },
  { name: "scenario-new-mistakes", who: "demo-organizer", at: "/organize/matrix/scenarios/new", fail: true },
  { name: "scenario-one", who: "demo-organizer", at: scenario },
  { name: "scenario-assignments", who: "demo-organizer", at: scenario, then: "/assignments" },
  { name: "scenario-unneeded", who: "demo-organizer", at: scenario, then: "/unneeded" },
  { name: "scenario-empty", who: "demo-organizer", at: scenario, then: "/empty" },
  { name: "scenario-rules", who: "demo-organizer", at: scenario, then: "/rules" },
  { name: "scenario-rules-mistakes", who: "demo-organizer", at: scenario, then: "/rules", fail: true },
  { name: "scenario-position", who: "demo-organizer", at: scenario, then: "/positions/ministry-health.minister" },
  { name: "scenario-deletion", who: "demo-organizer", at: scenario, then: "/deletion" },
  {
    name: "scenario-comparison",
    who: "demo-organizer",
    at: async (find) => {
      const code = (await find(scenario)).split("/").at(-1);
      return `/organize/matrix/scenarios/comparison?a=${code}&b=${code}`;
    },
  },
  { name: "opened-card", who: "demo-organizer", at: card },
  { name: "candidates", who: "demo-organizer", at: "/organize/candidates" },
  { name: "candidates-state", who: "demo-organizer", at: "/organize/candidates?state=in_training" },
  { name: "candidates-none", who: "demo-organizer", at: "/organize/candidates?sphere=defence" },
  { name: "candidates-card", who: "demo-organizer", at: followed },
  { name: "candidates-step", who: "demo-organizer", at: candidacy },
  { name: "candidates-step-mistakes", who: "demo-organizer", at: candidacy, fail: true },
  { name: "candidates-notes", who: "demo-organizer", at: followed, then: "/notes" },
  { name: "candidates-notes-mistakes", who: "demo-organizer", at: followed, then: "/notes", fail: true },
  { name: "candidates-comparison", who: "demo-organizer", at: comparison },
  { name: "candidates-comparison-one", who: "demo-organizer", at: "/organize/candidates/comparison" },
  { name: "candidates-letter", who: "demo-organizer", at: "/organize/candidates/letter?state=in_training" },
  { name: "candidates-letter-mistakes", who: "demo-organizer", at: "/organize/candidates/letter", fail: true },
  { name: "log", who: "demo-organizer", at: "/organize/log" },
  { name: "remarks", who: "demo-organizer", at: remarks },
  { name: "remark-new", who: "demo-organizer", at: remarks, then: "/new" },
  { name: "remark-new-mistakes", who: "demo-organizer", at: remarks, then: "/new", fail: true },
  { name: "remark-edit", who: "demo-organizer", at: on(remarks, /\/remarks\/[^/?#]+\/edit$/) },
  { name: "remark-deletion", who: "demo-organizer", at: on(remarks, /\/remarks\/[^/?#]+\/deletion$/) },
  { name: "log-narrowed", who: "demo-organizer", at: "/organize/log?group=concept" },
  { name: "log-none", who: "demo-organizer", at: "/organize/log?subject=nothing" },
  { name: "exports", who: "demo-organizer", at: "/organize/exports" },
  { name: "export-own", who: "demo-organizer-2", at: request },
  { name: "export-one", who: "demo-organizer", at: request },
  {
    name: "export-discussion",
    who: "demo-organizer",
    at: on(longest, /^\/organize\/exports\/discussion/),
  },
  { name: "export-new", who: "demo-organizer", at: "/organize/exports/new" },
  { name: "export-new-mistakes", who: "demo-organizer", at: "/organize/exports/new", fail: true },
  { name: "contacts", who: "demo-organizer", at: "/organize/contacts" },
  { name: "contact-one", who: "demo-organizer", at: contact },
  { name: "contact-one-resealing", who: "demo-organizer", at: contact, then: "/resealing" },
  { name: "contact-keys", who: "demo-organizer", at: "/organize/contacts/keys" },
  { name: "contact-key-new", who: "demo-organizer", at: "/organize/contacts/keys/new" },
  { name: "contact-key-new-mistakes", who: "demo-organizer", at: "/organize/contacts/keys/new", fail: true },
  {
    name: "contact-key-proof",
    who: "demo-organizer",
    at: "/organize/contacts/keys/proof",
    then: `?recipient=${recipient}`,
  },
  { name: "contact-key-retirement", who: "demo-organizer", at: on("/organize/contacts/keys", /\/retirement$/) },
  { name: "recovery-key", who: "demo-administrator", at: "/organize/contacts/recovery" },
  {
    name: "recovery-key-proof",
    who: "demo-administrator",
    at: "/organize/contacts/recovery/proof",
    then: `?recipient=${recipient}`,
  },
  { name: "conversations", who: "demo-organizer", at: "/organize/messages" },
  { name: "conversations-closed", who: "demo-organizer", at: "/organize/messages?state=closed" },
  { name: "conversation", who: "demo-organizer", at: conversation },
  { name: "conversation-mistakes", who: "demo-organizer", at: conversation, fail: true },
  { name: "conversation-none", who: "demo-organizer", at: card, then: "/messages" },
  { name: "contact-resealing", who: "demo-organizer", at: "/organize/contacts/resealing" },
  { name: "guide-organizers", who: "demo-organizer", at: "/guide/organizers" },
  {
    name: "board-filtered",
    who: "demo-organizer",
    at: "/organize/concepts?state=published&sphere=defence&kind=expert",
  },
  { name: "organizer-concept", who: "demo-organizer", at: concept },
  { name: "counts", who: "demo-organizer", at: "/organize/counts" },
  { name: "catalogue", who: "demo-organizer", at: "/organize/catalogue" },
  { name: "catalogue-none", who: "demo-organizer", at: "/organize/catalogue?q=zzzz" },
  { name: "catalogue-body", who: "demo-organizer", at: "/organize/catalogue/bodies/ministry-health" },
  { name: "catalogue-body-edit", who: "demo-organizer", at: "/organize/catalogue/bodies/ministry-health/edit" },
  { name: "catalogue-body-new-mistakes", who: "demo-organizer", at: "/organize/catalogue/bodies/new", fail: true },
  { name: "catalogue-retirement", who: "demo-organizer", at: "/organize/catalogue/bodies/ministry-health/retirement" },
  {
    name: "catalogue-position-new",
    who: "demo-organizer",
    at: "/organize/catalogue/positions/new?body=ministry-health",
  },
  { name: "catalogue-levels", who: "demo-organizer", at: "/organize/catalogue/levels" },
  { name: "catalogue-level-edit", who: "demo-organizer", at: "/organize/catalogue/levels/adviser/edit" },
  { name: "catalogue-import", who: "demo-organizer", at: "/organize/catalogue/import" },
  { name: "catalogue-import-mistakes", who: "demo-organizer", at: "/organize/catalogue/import", act: bringRows(false) },
  { name: "catalogue-import-report", who: "demo-organizer", at: "/organize/catalogue/import", act: bringRows(true) },
  { name: "organizer-work", who: "demo-organizer", at: "/work" },
  { name: "organizer-404", who: "demo-organizer", at: "/organize/cards/R-0000-00" },
  { name: "organizer-founding-over", who: "demo-organizer", at: "/founding/nothing-there" },
  { name: "addresses", who: "visitor", at: "/addresses", print: true },
  { name: "invitations", who: "demo-organizer", at: "/organize/invitations" },
  { name: "invitation-new", who: "demo-organizer", at: "/organize/invitations/new" },
  { name: "invitation-new-mistakes", who: "demo-organizer", at: "/organize/invitations/new", fail: true },
  { name: "invitation-gone", who: "demo-organizer", at: "/organize/invitations/made" },
  { name: "invitation-over", who: "visitor", at: "/invitations/nothing-there" },
  { name: "people", who: "demo-administrator", at: "/organize/people" },
  { name: "people-mistakes", who: "demo-administrator", at: "/organize/people", fail: true },
  { name: "person", who: "demo-administrator", at: person },
  { name: "person-role", who: "demo-administrator", at: person, then: "/role?to=administrator" },
  { name: "person-ending", who: "demo-administrator", at: person, then: "/ending" },
  { name: "person-ending-mistakes", who: "demo-administrator", at: person, then: "/ending", fail: true },
  { name: "community-settings", who: "demo-administrator", at: "/organize/settings" },
  { name: "kept-addresses", who: "demo-administrator", at: "/organize/addresses" },
  { name: "address-new-mistakes", who: "demo-administrator", at: "/organize/addresses/new", fail: true },
  { name: "address-edit", who: "demo-administrator", at: on("/organize/addresses", /\/edit$/) },
  { name: "address-removal", who: "demo-administrator", at: on("/organize/addresses", /\/removal$/) },
  { name: "administrator-home", who: "demo-administrator", at: "/" },
  { name: "administrator-organize", who: "demo-administrator", at: "/organize" },
  { name: "moderator-home", who: "demo-moderator", at: "/" },
  { name: "moderator-organize-403", who: "demo-moderator", at: "/organize" },
  { name: "moderator-guide-403", who: "demo-moderator", at: "/guide/organizers" },
  { name: "expert-home", who: "demo-expert", at: "/" },
  { name: "expert-organize-403", who: "demo-expert", at: "/organize" },
];
