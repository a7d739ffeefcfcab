type Values = Record<string, string | number>;

function message(key: string, values: Values): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return `${key}${query.size ? `?${query}` : ""}`;
}

/** Message of a mistake that a schema finds: a key of the area `errors` and its values, put into words where it is shown. */
export function say(key: string, values: Values = {}): string {
  return message(`errors:${key}`, values);
}

/**
 * Message of a mistake that the server alone can find: a key of the area `mistakes`. A page fetches those words only
 * where a form came back.
 */
export function sayBack(key: string, values: Values = {}): string {
  return message(`mistakes:${key}`, values);
}

/** Whether a message is one that `say` or `sayBack` made. */
export function isSaid(message: string): boolean {
  return message.startsWith("errors:") || message.startsWith("mistakes:");
}
