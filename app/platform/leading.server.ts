/** Whether this process does what one process alone does: long work, and what is swept. One process alone always does. */
let leads = true;
const begins = new Set<() => void>();

let seek: () => Promise<void> = () => Promise.resolve();

/** Has this process lead as soon as no other does; resolves when it is known whether it does already. */
export function seekLead(): Promise<void> {
  return seek();
}

/** Says how the lead is sought in a database that several processes may have open. */
export function setSeeking(way: () => Promise<void>): void {
  seek = way;
}

/** Whether this process is the one that does long work and sweeps. */
export function leading(): boolean {
  return leads;
}

/** Has something done whenever this process takes over from one that has ended. Gives how to end that. */
export function onLeading(begin: () => void): () => void {
  begins.add(begin);
  return () => void begins.delete(begin);
}

/** Says whether this process leads; where several have one database open, it does while it holds a lock there. */
export function setLeading(now: boolean): void {
  const begun = now && !leads;
  leads = now;
  if (begun) for (const begin of begins) begin();
}
