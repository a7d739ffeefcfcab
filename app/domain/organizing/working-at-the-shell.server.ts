import { makeLastingLink } from "~/domain/accounts/founding.server";
import { record } from "~/domain/log/recording.server";
import { type Command, Refusal } from "~/platform/console/shell.server";
import { db, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { checkEverything } from "./checking-everything.server";
import { invitationSchema, lifetimes, mostUses } from "./inviting.schema";
import { makeInvitationInShell } from "./inviting.server";

const shell = { kind: "shell", code: "-" } as const;

const whyNoPepper = `The pepper cannot be exchanged: passphrases and recovery codes are kept under it in a way that nobody can compute anew
without the people themselves, and what it joins was joined already for whoever has seen it together with the database.
What to do when secrets.json was seen stands in docs/operating.md. To end all sessions: npm run admin -- rotate sessions`;

/** `rotate sessions`: everybody signs in anew. */
export const rotate: Command = {
  name: "rotate",
  usage: "sessions",
  about: "Ends all sessions: everybody signs in anew. Logged.",
  takes: 1,
  async run({ given: [what] }) {
    if (what === "pepper") throw new Refusal(whyNoPepper);
    if (what !== "sessions") throw new Refusal("What can be rotated: sessions.");
    const count = await transaction(async (tx) => {
      const { count } = await tx.session.deleteMany();
      await record(tx, null, "shell.sessionsEnded", shell);
      return count;
    });
    console.log(`Ended ${count} sessions.`);
    return true;
  },
};

/** `administrator-link`: for a community none of whose administrators can sign in any more. */
export const administratorLink: Command = {
  name: "administrator-link",
  usage: "[--beside]",
  about:
    "Prints a one-time link, good until the end of tomorrow, to become an administrator; --beside those there are. Logged.",
  takes: 0,
  options: { beside: { type: "boolean" } },
  async run({ options }) {
    const there = await db().account.count({ where: { role: "administrator" } });
    if (there > 0 && options.beside !== true) {
      throw new Refusal(
        `There are administrators: ${there}. Who has lost a passphrase signs in with a recovery code. If none of them can,\n` +
          "--beside makes a link for one more; the log says so to all organizers.",
      );
    }
    const token = await transaction(async (tx) => {
      await record(tx, null, "shell.linkMade", shell);
      return makeLastingLink(tx);
    });
    console.log(`Open this once, today or tomorrow, to become an administrator: ${env().ORIGIN}/founding/${token}`);
    return true;
  },
};

/** `invite`: a link by which people join, also where joining needs one. */
export const invite: Command = {
  name: "invite",
  usage: "OCCASION [--uses 1] [--days 7]",
  about: `Prints a link that lets up to ${mostUses} people join, for ${lifetimes.join(", ")} days. Logged.`,
  takes: 1,
  options: { uses: { type: "string", default: "1" }, days: { type: "string", default: "7" } },
  async run({ given: [occasion], options: { uses, days } }) {
    const asked = invitationSchema.safeParse({ occasion, uses, days });
    if (!asked.success) {
      throw new Refusal(
        `An invitation has an occasion of 3 to 80 characters that names nobody, --uses from 1 to ${mostUses}, ` +
          `and --days of ${lifetimes.join(", ")}.`,
      );
    }
    console.log(`Send this by a way that is safe; it is not shown again: ${await makeInvitationInShell(asked.data)}`);
    return true;
  },
};

/** What follows a restored backup: the log says so, and everything is checked. */
export async function afterRestoring(): Promise<boolean> {
  await transaction((tx) => record(tx, null, "shell.restored", shell));
  return checkEverything();
}
