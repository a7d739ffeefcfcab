import type pg from "pg";
import { TextClient } from "./postgresql-texts.server";

/** How long one waits for the server's answer; who asks in vain is told so. */
const answerMs = 8_000;
/** Work that may wait for others, or takes its time: transactions end after twenty seconds themselves. */
const patientMs = 30_000;
const longMs = 30 * 60_000;

/** How long the answer to a statement may take. */
function patienceWith(text: string): number {
  if (/^\s*(VACUUM|DECLARE|FETCH|COPY|CREATE|ALTER)\b/i.test(text)) return longMs;
  if (/pg_advisory|FOR UPDATE/i.test(text) || !/^\s*(SELECT|BEGIN|WITH)\b/i.test(text)) return patientMs;
  return answerMs;
}

type Asked = string | { text?: string };

/**
 * A connection that is given up when the server does not answer in time: what came late on it would be taken for the
 * answer to another question.
 */
export class BoundedClient extends TextClient {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as unknown as (asked: object, ...rest: unknown[]) => Promise<unknown> | undefined;
    const bounded = (asked: Asked, ...rest: unknown[]) => {
      const config = typeof asked === "string" ? { text: asked } : asked;
      // What prepares its own answer, as a stream does, is bounded by its owner.
      const answer = ask(
        { ...config, query_timeout: patienceWith(config.text ?? "") },
        ...rest.map((one) => this.heard(one)),
      );
      answer?.catch((error: unknown) => this.giveUp(error));
      return answer;
    };
    this.query = bounded as unknown as typeof this.query;
  }

  /** The callback of a question, where it has one. */
  private heard(callback: unknown): unknown {
    if (typeof callback !== "function") return callback;
    return (error: unknown, ...rest: unknown[]) => {
      this.giveUp(error);
      (callback as (...all: unknown[]) => void)(error, ...rest);
    };
  }

  private giveUp(error: unknown): void {
    if (!(error instanceof Error) || error.message !== "Query read timeout") return;
    (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  }
}
