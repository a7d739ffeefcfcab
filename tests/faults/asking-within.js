// Starts the platform, takes the steps that come on the standard input, writes the answers as JSON, and stops it.
import { spawn } from "node:child_process";
import { json } from "node:stream/consumers";
import sharp from "sharp";

const origin = process.env.ORIGIN;
const server = spawn(process.execPath, ["app/platform/console/start.js"], { stdio: ["ignore", "pipe", "inherit"] });
const ended = new Promise((done) => server.once("exit", done));
await new Promise((done, failed) => {
  server.stdout.on("data", (part) => part.toString().includes("The platform is open at") && done());
  ended.then((code) => failed(new Error(`The server ended with ${code}.`)));
});

/** A form with a picture. */
async function withPicture(fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: "#336655" } });
  body.set("file", new Blob([await picture.png().toBuffer()], { type: "image/png" }), "x.png");
  return body;
}

const answers = [];
for (const { path, cookie, form, files } of await json(process.stdin)) {
  const body = files ? await withPicture(files) : form && new URLSearchParams(form);
  const headers = { Cookie: [cookie, "lang=en"].filter(Boolean).join("; "), Origin: origin };
  const answer = await fetch(origin + path, { method: body ? "POST" : "GET", redirect: "manual", headers, body });
  const bytes = Buffer.from(await answer.arrayBuffer());
  answers.push({
    path,
    status: answer.status,
    type: answer.headers.get("Content-Type") ?? "",
    start: bytes.subarray(0, 4).toString("latin1"),
    location: answer.headers.get("Location") ?? "",
  });
}
process.stdout.write(JSON.stringify(answers));
server.kill("SIGTERM");
await ended;
process.exit(0);
