// Opens connections to a port of this machine, as the arguments say, and tells on each line how many stand of each kind.
import { connect } from "node:net";

const [port, silent, resting, slowHeaders, slowBodies] = process.argv.slice(2).map(Number);
const standing = { silent: 0, resting: 0, slowHeaders: 0, slowBodies: 0 };
let opened = 0;

const request = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
const headers = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
const body = `POST /login HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n`;

/** Opens one; gives it once it stands in the state that is wanted. */
function open(kind) {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("error", () => undefined);
    socket.once("connect", () => {
      standing[kind] += 1;
      opened += 1;
      if (kind === "resting") {
        socket.write(request);
        socket.once("data", done);
      } else {
        if (kind === "slowHeaders") socket.write(headers);
        if (kind === "slowBodies") socket.write(body);
        done();
      }
      if (kind.startsWith("slow")) {
        const drip = setInterval(() => socket.write("a"), 1_000);
        socket.once("close", () => clearInterval(drip));
      }
    });
    socket.on("data", () => undefined);
    socket.once("close", () => {
      standing[kind] -= 1;
      done();
    });
  });
}

/** Opens so many, some at a time. */
async function openMany(kind, number) {
  for (let left = number; left > 0; left -= 200) {
    await Promise.all(Array.from({ length: Math.min(200, left) }, () => open(kind)));
  }
}

const tell = (word) => console.log(JSON.stringify({ word, opened, ...standing }));
await openMany("silent", silent);
await openMany("resting", resting);
await openMany("slowHeaders", slowHeaders);
await openMany("slowBodies", slowBodies);
tell("ready");
setInterval(() => tell("standing"), 1_000);
