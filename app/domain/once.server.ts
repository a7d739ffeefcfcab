import { setTimeout as pause } from "node:timers/promises";
import { isOnPostgresql } from "~/platform/db.server";
import { refuse } from "~/platform/refuse";
import { givenFrom, keepGiven, letGoOf, takeOn } from "~/platform/short-lived.server";
import { onceEach } from "./once";

const askEveryMs = 100;
const waitMs = 20_000;

/**
 * As `onceEach`, in all processes of the community together; what is given back must go through JSON. `name` tells the
 * act from others. Refuses with 409 where a form was sent before and its process ended over it: what became of it is to
 * be looked at first, so that nothing is done twice.
 */
export function onceOfAll<T>(name: string): (token: string, act: () => Promise<T>) => Promise<T> {
  const here = onceEach<T>();
  return (token, act) => here(token, () => (isOnPostgresql() ? among(name, token, act) : act()));
}

async function among<T>(name: string, token: string, act: () => Promise<T>): Promise<T> {
  for (let waited = 0; waited <= waitMs; waited += askEveryMs) {
    const held = await takeOn(name, token);
    if (held) return givenFrom<T>(held);
    if (held === "") {
      await pause(askEveryMs);
      continue;
    }
    try {
      const given = await act();
      await keepGiven(name, token, given);
      return given;
    } catch (error) {
      await letGoOf(name, token);
      throw error;
    }
  }
  return refuse(409);
}
