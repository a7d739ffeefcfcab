/**
 * Thrown by a verb when the person can mend the matter in the form they sent:
 * `field` is where, `message` a key of `errors` as `say` makes it.
 */
export class Mendable extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}
