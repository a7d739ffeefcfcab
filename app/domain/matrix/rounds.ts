/** Where a round stands: people choose, its last day is over and it waits to be closed, or it is closed. */
export type RoundState = "open" | "over" | "closed";

/** A day stands for itself: the last day of a round still belongs to it. */
export function stateOfRound(round: { closesOn: string | null; closedOn: string | null }, today: string): RoundState {
  if (round.closedOn !== null) return "closed";
  return round.closesOn !== null && round.closesOn < today ? "over" : "open";
}
