// What the pictures show: each screen, who sees it, and how its address is found from the pages themselves.

/** The first address on a page that fits, past the first `skip` of them. */
export const on = (page, pattern, skip = 0) => ({ page, pattern, skip });

const draft = on("/concepts", /^\/concepts\/drafts\/[^/?#]+$/);
const concept = on("/concepts?kind=expert", /^\/concepts\/(?!new$)[a-z0-9-]+$/);
const application = on("/organize/applications", /^\/organize\/applications\/[^/?#]+$/);
const position = on("/organize/matrix", /^\/organize\/matrix\/positions\/[^/?#]+$/);
const card = on(position, /^\/organize\/cards\/[^/?#]+$/);
const inState = (state) => on(`/organize/concepts?state=${state}`, /^\/organize\/concepts\/[^/?#]+$/);
const reply = on(concept, /^\/comments\/[^/?#]+\/reply$/);
const choose = on("/matrix/positions", /^\/matrix\/card\/choose\?/);

/** `fail`: the page's form is sent as it stands, so that its mistakes are seen. `then`: added to the found address. */
export const screens = [
  { name: "front", who: "visitor", at: "/" },
  { name: "safety", who: "visitor", at: "/safety" },
  { name: "accessibility", who: "visitor", at: "/accessibility" },
  { name: "guide", who: "visitor", at: "/guide" },
  { name: "guide-participants", who: "visitor", at: "/guide/participants" },
  { name: "login", who: "visitor", at: "/login" },
  { name: "login-mistakes", who: "visitor", at: "/login", fail: true },
  { name: "recover", who: "visitor", at: "/recover" },
  { name: "recover-mistakes", who: "visitor", at: "/recover", fail: true },
  { name: "join-account", who: "visitor", at: "/join" },
  { name: "join-account-mistakes", who: "visitor", at: "/join", fail: true },
  { name: "refused-401", who: "visitor", at: "/concepts" },
  { name: "refused-404", who: "visitor", at: "/nothing-here" },

  { name: "join-codes", who: "newcomer", at: "/join/codes" },
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
  { name: "card-readiness", who: "demo-participant", at: on("/matrix/card", /^\/matrix\/card\/readiness/) },
  { name: "positions", who: "demo-participant", at: "/matrix/positions" },
  { name: "positions-none", who: "demo-participant", at: "/matrix/positions?q=zzzz" },
  { name: "choose", who: "fresh", at: choose },
  { name: "choose-mistakes", who: "fresh", at: choose, fail: true },
  { name: "concepts", who: "demo-participant", at: "/concepts" },
  { name: "concepts-none", who: "demo-participant", at: "/concepts?sphere=defence&kind=expert&language=be" },
  { name: "concept", who: "demo-participant", at: concept },
  { name: "concept-version", who: "demo-participant", at: concept, then: "/versions/1" },
  { name: "comment-mistakes", who: "demo-participant", at: concept, then: "/comments", fail: true },
  { name: "comment-reply", who: "demo-participant", at: reply },
  { name: "comment-reply-mistakes", who: "demo-participant", at: reply, fail: true },
  { name: "settings", who: "demo-participant", at: "/settings" },
  { name: "settings-done", who: "demo-participant", at: "/settings?done=passphrase" },
  { name: "settings-sessions", who: "demo-participant", at: "/settings/sessions" },
  { name: "settings-passphrase", who: "demo-participant", at: "/settings/passphrase" },
  { name: "settings-passphrase-mistakes", who: "demo-participant", at: "/settings/passphrase", fail: true },
  { name: "settings-codes", who: "demo-participant", at: "/settings/codes" },
  { name: "refused-organize", who: "demo-participant", at: "/organize" },

  { name: "own-concepts", who: "demo-author", at: "/concepts" },
  { name: "own-concept", who: "demo-author", at: draft },
  { name: "own-concept-edit", who: "demo-author", at: draft, then: "/edit" },
  { name: "own-concept-saved", who: "demo-author", at: draft, then: "/edit?done=saved" },
  { name: "own-concept-preview", who: "demo-author", at: draft, then: "/preview" },
  { name: "concept-new", who: "demo-author", at: "/concepts/new" },
  { name: "concept-new-mistakes", who: "demo-author", at: "/concepts/new", fail: true },

  { name: "organizer-home", who: "demo-organizer", at: "/" },
  { name: "organize", who: "demo-organizer", at: "/organize" },
  { name: "applications", who: "demo-organizer", at: "/organize/applications" },
  { name: "applications-none", who: "demo-organizer", at: "/organize/applications?state=withdrawn&sphere=defence" },
  { name: "application-one", who: "demo-organizer", at: application },
  { name: "application-done", who: "demo-organizer", at: application, then: "?done=admitted" },
  { name: "application-decline", who: "demo-organizer", at: application, then: "/decline" },
  { name: "application-decline-mistakes", who: "demo-organizer", at: application, then: "/decline", fail: true },
  { name: "board", who: "demo-organizer", at: "/organize/concepts" },
  { name: "board-published", who: "demo-organizer", at: "/organize/concepts?state=published" },
  { name: "board-one-submitted", who: "demo-organizer", at: inState("submitted") },
  { name: "board-one-review", who: "demo-organizer", at: inState("in_review") },
  { name: "board-return", who: "demo-organizer", at: inState("in_review"), then: "/return" },
  { name: "board-return-mistakes", who: "demo-organizer", at: inState("in_review"), then: "/return", fail: true },
  { name: "grid", who: "demo-organizer", at: "/organize/matrix" },
  { name: "grid-narrowed", who: "demo-organizer", at: "/organize/matrix?kind=central" },
  { name: "cell", who: "demo-organizer", at: on("/organize/matrix", /^\/organize\/matrix\/positions\?/) },
  { name: "position", who: "demo-organizer", at: position },
  { name: "opened-card", who: "demo-organizer", at: card },
  { name: "guide-organizers", who: "demo-organizer", at: "/guide/organizers" },
];
