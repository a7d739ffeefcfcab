import { join } from "node:path";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { projectRoot } from "./env.server";

interface Terms {
  /** The file of the thread, from the root of the project. It gets what is asked as `workerData`, and posts its answer. */
  file: string;
  /** What the thread may keep in memory. */
  resourceLimits: ResourceLimits;
  /** Longest that one piece of work takes: from the moment when the thread posts "begun", if it does. */
  mostMs: number;
  /** Longest that the thread takes to post "begun", where it does. */
  mostStartMs?: number;
  /** How many pieces of work wait or are worked on; one is worked on at a time. */
  mostWaiting: number;
}

interface Line<Asked, Answer> {
  (asked: Asked): Promise<Answer | null> | "busy";
  (asked: Asked, how: { patient: true }): Promise<Answer | null>;
}

/**
 * Makes a line of work that is done one piece at a time, each in a thread of its own with limits to its memory and
 * time, so that others are served meanwhile. A piece gives what the thread answers, or null where it ended without an
 * answer: out of memory, out of time, or by a mistake. Gives "busy" at once where too many wait already, but to whoever
 * is patient.
 */
export function threadLine<Asked, Answer>(terms: Terms): Line<Asked, Answer> {
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return ((asked: Asked, { patient = false }: { patient?: boolean } = {}) => {
    if (waiting >= terms.mostWaiting && !patient) return "busy";
    waiting += 1;
    const answer = turn.then(() => inThread<Answer>(terms, asked)).finally(() => (waiting -= 1));
    turn = answer.catch(() => undefined);
    return answer;
  }) as Line<Asked, Answer>;
}

async function inThread<Answer>(terms: Terms, asked: unknown): Promise<Answer | null> {
  const { file, resourceLimits, mostMs, mostStartMs = mostMs } = terms;
  // Nothing that the thread prints goes on: it may say words of a text.
  const quiet = { env: {}, stdout: true, stderr: true };
  const worker = new Worker(join(projectRoot(), file), { workerData: asked, resourceLimits, ...quiet });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer | null>((resolve) => {
      const failed = () => resolve(null);
      const end = (ms: number) => {
        clearTimeout(timer);
        timer = setTimeout(failed, ms);
      };
      end(mostStartMs);
      worker.on("message", (said: Answer | "begun") => (said === "begun" ? end(mostMs) : resolve(said)));
      // Out of memory is an error of the thread, and not of the server.
      worker.once("error", failed);
      worker.once("exit", failed);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
