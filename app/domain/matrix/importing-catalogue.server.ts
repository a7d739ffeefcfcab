/** Fills the catalogue. */
export async function importCatalogue(): Promise<void> {}
