/**
 * Thrown by a verb when the person can mend the matter in the form they sent:
 * `field` is where, `message` what `sayBack` makes.
 */
export class Mendable extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * An act whose words the person typed for long: where somebody was faster (409), the form comes back with the words
 * and says so, instead of a page without them.
 */
export async function keepingWords<T>(message: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Response && error.status === 409) throw new Mendable("form", message);
    throw error;
  }
}
