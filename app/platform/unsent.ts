/** Data that the server's render sees and the browser is never sent. */
export interface Unsent<T> {
  readonly value: T;
}

/**
 * Keeps `value` out of what Remix encodes for the browser: the encoder takes enumerable properties only, while the
 * server's render reads them all. For loaders of pages without scripts, where the encoded copy is work for nobody.
 * A page that hydrates must not use it: in the browser `value` is undefined.
 */
export function unsent<T>(value: T): Unsent<T> {
  return Object.defineProperty({}, "value", { value, enumerable: false }) as Unsent<T>;
}
