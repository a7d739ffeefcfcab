/** Fills an empty database with the demonstration community. */
export async function fillDemonstration(): Promise<void> {}
