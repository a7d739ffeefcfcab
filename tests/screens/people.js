// The people who look at the screens: demonstration accounts, and newcomers made on the way.
const passphrase = "demonstration only never real people";

/** Cookies by name, as an answer set them over what was carried before. */
function carried(before, answer) {
  const cookies = new Map(before.split("; ").flatMap((one) => (one ? [one.split(/=(.*)/s).slice(0, 2)] : [])));
  for (const set of answer.headers.getSetCookie()) {
    const [name, value] = set.split(";")[0].split(/=(.*)/s);
    if (value) cookies.set(name, value);
    else cookies.delete(name);
  }
  return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}

async function send(origin, path, fields, cookie = "") {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const one of [values].flat()) body.append(name, one);
  const headers = { Origin: origin, Cookie: cookie };
  const answer = await fetch(origin + path, { method: "POST", redirect: "manual", headers, body });
  if (answer.status !== 303)
    throw new Error(
      `${path} answered ${answer.status}: ${/id="error-summary".*?<\/ul>/s.exec(await answer.text())?.[0] ?? ""}`,
    );
  return carried(cookie, answer);
}

/** Opens an account as far along as asked: with its codes, with all but the motivation, or admitted. */
async function join(origin, pseudonym, far, organizer) {
  const own = "seven quiet herons walk along the evening river";
  let cookie = await send(origin, "/join", { pseudonym, offer: "none", way: "own", passphrase: own });
  if (far === "codes") return cookie;
  await send(origin, "/join/interests", { spheres: ["health", "local"], experience: "3to10", languages: "be" }, cookie);
  await send(origin, "/join/place", { residence: "unsaid" }, cookie);
  if (far === "motivation") return cookie;
  await send(
    origin,
    "/join/motivation",
    { motivation: "I want to help to run a clinic well.", consent: "yes" },
    cookie,
  );
  for (let page = "/organize/applications", seen = 0; page && seen < 50; seen += 1) {
    const html = await (await fetch(origin + page, { headers: { Cookie: organizer } })).text();
    const found = new RegExp(`href="(/organize/applications/[^"/?]+)"[^>]*>(?:<[^>]+>)*${pseudonym}`).exec(html);
    if (found) {
      await send(origin, `${found[1]}/admission`, {}, organizer);
      // Admission ends the applicant's sessions.
      return send(origin, "/login", { pseudonym, passphrase: own, next: "/" });
    }
    const next = /<a href="([^"]+)" rel="next"/.exec(html) ?? /rel="next" href="([^"]+)"/.exec(html);
    page = next?.[1].replaceAll("&amp;", "&");
  }
  throw new Error("The new application is not in the queue.");
}

/** The cookies of everybody who looks; made once, so that the limits on signing in are not met. */
export async function gather(origin, wanted) {
  const cookies = { visitor: "" };
  const signIn = async (pseudonym) =>
    (cookies[pseudonym] ??= await send(origin, "/login", { pseudonym, passphrase, next: "/" }));
  for (const who of wanted) {
    if (who.startsWith("demo-")) await signIn(who);
    if (who === "newcomer") cookies[who] = await join(origin, "quiet-newcomer", "codes");
    if (who === "applied") cookies[who] = await join(origin, "almost-there", "motivation");
    if (who === "fresh") cookies[who] = await join(origin, "freshly-come", "admitted", await signIn("demo-organizer"));
  }
  return cookies;
}
