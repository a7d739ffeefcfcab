// The people who look at the screens: demonstration accounts, and newcomers made on the way.
import { read, send } from "./asking.js";
import { giveOffice, happen, setUpApp } from "./happenings.js";

const passphrase = "demonstration only never real people";

const own = "seven quiet herons walk along the evening river";

/** Opens an account as far along as asked: with its codes, with all but the motivation, or admitted. */
async function join(origin, pseudonym, far, organizer) {
  const form = await read(origin, "/join");
  const stamp = /name="stamp" value="([^"]+)"/.exec(form)[1];
  // Nobody fills the form in faster than in two seconds.
  await new Promise((done) => setTimeout(done, 2500));
  let cookie = await send(origin, "/join", { pseudonym, offer: "none", way: "own", passphrase: own, stamp });
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
    const html = await read(origin, page, organizer);
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

/** The cookies of everybody who looks; made once, so that the limits on signing in are not met. `given`: a platform that ran already. */
export async function gather(origin, wanted, given) {
  const cookies = { visitor: "" };
  // On a platform that was looked at before, the plain names are taken.
  const named = (pseudonym) => (given ? `${pseudonym}-${Math.random().toString(36).slice(2, 7)}7` : pseudonym);
  const signIn = async (pseudonym) =>
    (cookies[pseudonym] ??= await send(origin, "/login", { pseudonym, passphrase, next: "/" }));
  if ([...wanted].some((who) => who !== "visitor")) await happen(origin, signIn);
  const admitted = async (pseudonym) => join(origin, named(pseudonym), "admitted", await signIn("demo-organizer"));
  for (const who of wanted) {
    if (who.startsWith("demo-")) await signIn(who);
    // So that there is long work to look at. Where pictures were taken before, there may be as much as one may have.
    if (who === "demo-author")
      await send(origin, "/concepts/taking-away", { format: "html", language: "", sphere: "" }, cookies[who]).catch(
        () => undefined,
      );
    if (who === "newcomer") cookies[who] = await join(origin, named("quiet-newcomer"), "codes");
    if (who === "applied") cookies[who] = await join(origin, named("almost-there"), "motivation");
    if (who === "fresh") cookies[who] = await admitted("freshly-come");
    if (who === "stepping") cookies[who] = await setUpApp(origin, await admitted("with-an-app"), own);
    if (who === "half-way") {
      const pseudonym = named("half-way");
      await setUpApp(origin, await join(origin, pseudonym, "admitted", await signIn("demo-organizer")), own);
      cookies[who] = await send(origin, "/login", { pseudonym, passphrase: own, next: "/" });
    }
    if (who === "resting") {
      const pseudonym = named("resting-one");
      await join(origin, pseudonym, "admitted", await signIn("demo-organizer"));
      await giveOffice(origin, pseudonym, await signIn("demo-administrator"));
      cookies[who] = await send(origin, "/login", { pseudonym, passphrase: own, next: "/" });
    }
  }
  return cookies;
}
