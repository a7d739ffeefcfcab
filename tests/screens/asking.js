// Asking the platform as a browser without scripts does.

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

/** A page as this person sees it; cookies that it sets are kept in `kept[0]`, where that is given. */
export async function read(origin, path, cookie = "", kept = []) {
  const answer = await fetch(origin + path, { headers: { Cookie: cookie } });
  kept[0] = carried(cookie, answer);
  return answer.text();
}

/** Sends a form; gives the cookies afterwards. Fails where it was not taken. */
export async function send(origin, path, fields, cookie = "") {
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
