import { choosePosition } from "~/domain/matrix/choosing.server";
import { findOwnCard } from "~/domain/matrix/finding-card.server";
import { member, type Person } from "./cast";

export const minister = "ministry-health.minister";
export const banker = "ministry-finance.minister";

/** A participant with these positions on the card, in this order. */
export async function candidate(...positions: string[]): Promise<{ holder: Person; number: string }> {
  const holder = await member("participant");
  for (const [at, position] of positions.entries()) {
    await choosePosition(holder, { position, rank: at + 1, readiness: "now", revision: at });
  }
  return { holder, number: (await findOwnCard(holder, "en")).number! };
}
