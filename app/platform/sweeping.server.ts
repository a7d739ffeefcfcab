type Sweep = () => Promise<unknown>;

const sweeps = new Map<string, Sweep>();

/** Has the domain's own tidying done with the platform's: at the start, and every ten minutes. */
export function sweepAlso(name: string, sweep: Sweep): void {
  sweeps.set(name, sweep);
}

/** Does what the domain has asked for, one after another. */
export async function sweepDomain(): Promise<void> {
  for (const sweep of sweeps.values()) await sweep();
}
