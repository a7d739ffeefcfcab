import { now } from "~/platform/clock.server";
import { db, scrub, type Tx } from "~/platform/db.server";
import { eraseAccount } from "./erasing.server";

/** After how many days an application that rests is erased with its account. Told in `public:safety.known.time` and `joining:known.time`. */
export const restsFor = { closed: 365, draft: 90 } as const;

const atOnce = 20;

function dayBefore(days: number): string {
  return new Date(now() - days * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** Applicants to whose application nothing has happened for so many days. */
async function listResting(tx: Tx, states: string[], days: number, accountId?: string): Promise<string[]> {
  const oldest = dayBefore(days);
  const before = { lte: oldest };
  const rows = await tx.application.findMany({
    where: {
      state: { in: states },
      AND: [
        { OR: [{ changedOn: null }, { changedOn: before }] },
        { OR: [{ submittedOn: null }, { submittedOn: before }] },
      ],
      account: { ...(accountId && { id: accountId }), role: "applicant", joinedOn: before },
      decisions: { none: { decidedOn: { gt: oldest } } },
    },
    orderBy: { id: "asc" },
    take: atOnce,
    select: { accountId: true },
  });
  return rows.map((row) => row.accountId);
}

const kinds = [
  { states: ["declined", "withdrawn"], days: restsFor.closed },
  { states: ["draft"], days: restsFor.draft },
];

/**
 * Erases applicants whose application was declined or withdrawn a year ago and not opened again, or has been a draft
 * for ninety days that nobody touched; twenty of each at a time. Gives how many.
 */
export async function eraseByTime(): Promise<number> {
  let erased = 0;
  for (const { states, days } of kinds) {
    for (const accountId of await listResting(db(), states, days)) {
      await eraseAccount(
        accountId,
        "delete",
        async (tx) => {
          // Whoever has come back in the meantime stays.
          if ((await listResting(tx, states, days, accountId)).length === 0) throw new CameBack();
        },
        "time",
      ).then(
        () => (erased += 1),
        (error: unknown) => {
          if (!(error instanceof CameBack)) throw error;
        },
      );
    }
  }
  if (erased > 0) await scrub();
  return erased;
}

class CameBack extends Error {}
