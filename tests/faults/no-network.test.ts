import { execFileSync, spawn } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { env } from "~/platform/env.server";
import { useDatabase } from "../database";
import { member, type Person } from "../cast";
import { publishedConcept } from "../concepts";
import { conceptIn } from "../drafts";
import { passphrase, type WholePerson, wholePerson } from "../whole-person";

/** Whether this process may have others live without a network; in CI, and as an ordinary person, it may not always. */
const mayPart = (() => {
  try {
    execFileSync("unshare", ["-n", "ip", "link", "set", "lo", "up"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** What one asks for within: of whom, where, and with which form. */
interface Step {
  path: string;
  cookie?: string;
  form?: Record<string, string>;
  files?: Record<string, string>;
}

interface Answered {
  path: string;
  status: number;
  type: string;
  start: string;
  location: string;
}

// PostgreSQL is on another network then.
describe.skipIf(!mayPart || process.env.TEST_ON_POSTGRESQL)("without any network but loopback", () => {
  useDatabase();
  let author: Person;
  let whole: WholePerson;
  let slug: string;
  let draft: string;
  beforeAll(async () => {
    author = await member("participant");
    whole = await wholePerson();
    ({ slug } = await publishedConcept({ author }));
    ({ code: draft } = await conceptIn("draft", author));
  });

  /** Starts the platform with no other network, takes these steps there, and stops it. */
  async function journey(steps: Step[]): Promise<Answered[]> {
    const script = "ip link set lo up && exec node tests/faults/asking-within.js";
    const child = spawn("unshare", ["-n", "sh", "-c", script], {
      env: {
        ...process.env,
        NODE_ENV: "test",
        PORT: "3917",
        HOST: "127.0.0.1",
        ORIGIN: "http://localhost:3917",
        DATA_DIR: env().DATA_DIR,
        DATABASE_URL: env().DATABASE_URL,
      },
    });
    let [said, complaints] = ["", ""];
    child.stdout.on("data", (part: Buffer) => (said += part.toString()));
    child.stderr.on("data", (part: Buffer) => (complaints += part.toString()));
    child.stdin.end(JSON.stringify(steps));
    const code = await new Promise((resolve) => child.once("exit", resolve));
    if (code !== 0) throw new Error(`The journey ended with ${String(code)}: ${complaints}`);
    return JSON.parse(said) as Answered[];
  }

  it("does all that it does", async () => {
    const { cookie } = author;
    const formToken = "a".repeat(43);
    const answers = await journey([
      { path: "/" },
      { path: "/safety" },
      { path: "/login", form: { pseudonym: whole.pseudonym, passphrase, next: "/" } },
      { path: "/concepts" },
      { path: `/concepts/${slug}`, cookie },
      { path: `/concepts/${slug}/comments`, cookie, form: { body: "Words without a network.", formToken } },
      { path: "/comments", cookie },
      { path: `/concepts/drafts/${draft}/edit`, cookie },
      { path: `/concepts/drafts/${draft}/pictures`, cookie, files: { alternative: "A tree", formToken } },
      { path: `/concepts/${slug}/versions/1/reading.pdf`, cookie },
      { path: "/concepts/taking-away", cookie, form: { format: "html", language: "", sphere: "" } },
      { path: "/matrix", cookie },
      { path: "/matrix/card", cookie: whole.cookie },
      { path: "/programme", cookie },
      { path: "/results/2026" },
      { path: "/settings/second-step", cookie },
      { path: "/health" },
    ]);
    const broken = answers.filter(({ status }) => status >= 500);
    expect(broken).toEqual([]);
    const of = (end: string) => answers.find(({ path }) => path.endsWith(end))!;
    expect([of("/login").status, of("/comments").status, of("/pictures").status]).toEqual([303, 303, 303]);
    expect(of("/login").location).not.toContain("/login?");
    expect(of("reading.pdf")).toMatchObject({ status: 200, type: "application/pdf", start: "%PDF" });
    expect(of("/taking-away").location).toMatch(/^\/work\//);
    for (const path of ["/", "/safety", "/concepts", `/concepts/${slug}`, "/matrix", "/programme", "/health"]) {
      expect([path, answers.find((one) => one.path === path)!.status]).toEqual([path, 200]);
    }
  });
});
