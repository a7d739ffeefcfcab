import { Mendable } from "~/domain/mendable";
import { say, sayBack } from "~/domain/mistakes";
import { allow, may, type Who } from "~/domain/permissions";
import { now, today } from "~/platform/clock.server";
import { newId } from "~/platform/crypto.server";
import { nextNumber, type Tx } from "~/platform/db.server";
import type { z } from "zod";
import { deadlineFrom, deadlineInLog, notOver } from "./call-deadlines.server";
import { standingOf } from "./calls";
import type { closingSchema, extensionSchema } from "./calls.schema";
import { atRevisionOf, type At } from "./making-calls.server";

/** Opens a call that has a text and a deadline to come; from then on its rules stand. */
export async function openCall(actor: Who | null, at: At): Promise<void> {
  allow(actor, may.keepCalls(actor));
  await atRevisionOf(
    actor,
    at,
    ["drafted"],
    async (tx, { id, textBe, textRu, textEn, closesAt, zone }) => {
      if (!(textBe || textRu || textEn)) throw new Mendable("form", sayBack("call.noText"));
      if (!closesAt) throw new Mendable("form", sayBack("call.noDeadline"));
      if (standingOf({ state: "open", closesAt }, now()) !== "open") throw new Mendable("form", sayBack("call.past"));
      await note(tx, actor, id, { act: "opened", closesAt, zone, reason: "" });
      return { state: "open", openedSeq: await nextNumber(tx, "callOpened") };
    },
    "call.opened",
  );
}

/** Moves the deadline of an open call to a later one, also when it is over; the earlier one stays on record. */
export async function extendCall(
  actor: Who | null,
  code: string,
  { revision, reason, ...written }: z.output<typeof extensionSchema>,
): Promise<void> {
  allow(actor, may.keepCalls(actor));
  const closesAt = deadlineFrom(written);
  if (!closesAt) throw new Mendable("closesOn", say("required"));
  notOver(closesAt, now());
  const { zone } = written;
  await atRevisionOf(
    actor,
    { code, revision },
    ["open"],
    async (tx, call) => {
      if (call.closesAt && closesAt <= call.closesAt) throw new Mendable("closesOn", sayBack("call.notLater"));
      await note(tx, actor, call.id, { act: "extended", closesAt, zone, reason });
      return { closesAt, zone };
    },
    "call.extended",
    deadlineInLog(closesAt),
  );
}

/** Closes an open call before its deadline, for a reason that members read. */
export async function closeCall(
  actor: Who | null,
  code: string,
  { revision, reason }: z.output<typeof closingSchema>,
): Promise<void> {
  allow(actor, may.keepCalls(actor));
  await atRevisionOf(
    actor,
    { code, revision },
    ["open"],
    async (tx, { id, closesAt, zone, state }) => {
      if (!closesAt || standingOf({ state, closesAt }, now()) !== "open") {
        throw new Mendable("form", sayBack("call.overAlready"));
      }
      await note(tx, actor, id, { act: "closed", closesAt, zone, reason });
      return { state: "closed" };
    },
    "call.closed",
  );
}

interface Act {
  act: "opened" | "extended" | "closed";
  closesAt: Date;
  zone: string;
  reason: string;
}

async function note(tx: Tx, actor: Who, callId: string, act: Act): Promise<void> {
  const seq = await nextNumber(tx, "callAct");
  await tx.callAct.create({ data: { id: newId(), callId, ...act, decidedById: actor.id, takenOn: today(), seq } });
}
