import type pg from "pg";
import { heard } from "./hearing.server";
import { BoundedClient } from "./postgresql-bounded.server";
import { type Effect, effectOf } from "./shown-tables";

/** What is said when something has changed that visitors may be shown. */
export const shownTopic = "shown";

const say = `SELECT pg_notify('changes', '${shownTopic}')`;

const effects = new Map<string, Effect>();
const mostEffects = 1000;

/** What a statement means, found out once for each text. */
function effectOnce(text: string): Effect {
  const known = effects.get(text);
  if (known) return known;
  if (effects.size >= mostEffects) effects.clear();
  const effect = effectOf(text);
  effects.set(text, effect);
  return effect;
}

type Query = (...values: unknown[]) => Promise<unknown>;

/**
 * A connection that tells all processes when it has changed something that visitors may be shown: inside a transaction
 * together with it, so that nobody hears of what does not hold; this process before whoever waits for the change.
 */
export class NotingClient extends BoundedClient {
  private inTransaction = false;
  private changing = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as unknown as Query;
    const noting = (...values: unknown[]): Promise<unknown> | undefined => {
      const [query] = values as [string | { text?: string }];
      const text = typeof query === "string" ? query : (query.text ?? "");
      const last = values.at(-1);
      if (typeof last !== "function") return this.asked(text, () => ask(...values), ask);
      // The pool, where it is asked itself.
      const hear = last as (error: unknown, result?: unknown) => void;
      const done = this.asked(text, () => ask(...values.slice(0, -1)), ask);
      void done.then(
        (result) => process.nextTick(hear, undefined, result),
        (error: unknown) => process.nextTick(hear, error),
      );
    };
    this.query = noting as unknown as pg.Client["query"];
  }

  private async asked(text: string, run: () => Promise<unknown>, ask: Query): Promise<unknown> {
    if (/^\s*(?:BEGIN|START)\b/i.test(text)) {
      this.inTransaction = true;
      return run();
    }
    const effect = effectOnce(text);
    if (effect === "none") return run();
    if (effect === "shown") {
      this.changing ||= this.inTransaction;
      const result = await run();
      if (!this.inTransaction) await this.tell(ask);
      return result;
    }
    // What belongs to a part of a transaction ends nothing.
    if (/\bTO\b/i.test(text)) return run();
    const told = this.changing && /^\s*(?:COMMIT|END)\b/i.test(text);
    this.inTransaction = this.changing = false;
    if (!told) return run();
    // Where the transaction has failed already, to end it says so.
    await ask(say).catch(() => undefined);
    const result = await run();
    heard(shownTopic);
    return result;
  }

  private async tell(ask: Query): Promise<void> {
    await ask(say);
    heard(shownTopic);
  }
}
