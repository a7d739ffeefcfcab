import { allow, may, type Who } from "~/domain/permissions";
import { db, transaction } from "~/platform/db.server";
import { type NoticeKind, noticeKinds } from "./kinds";

/** Of what one is told: all kinds that one has not turned off. */
export async function listWanted(who: Who | null): Promise<NoticeKind[]> {
  allow(who, may.readAsMember(who));
  const off = await db().noticeChoice.findMany({ where: { accountId: who.id }, select: { kind: true } });
  return noticeKinds.filter((kind) => !off.some((one) => one.kind === kind));
}

/** Sets of what one is told. Of what is turned off no notice is made, and those that are there go. */
export async function chooseNotices(actor: Who | null, wanted: readonly NoticeKind[]): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const accountId = actor.id;
  const off = noticeKinds.filter((kind) => !wanted.includes(kind));
  await transaction(async (tx) => {
    await tx.noticeChoice.deleteMany({ where: { accountId } });
    await tx.noticeChoice.createMany({ data: off.map((kind) => ({ accountId, kind })) });
    await tx.notice.deleteMany({ where: { accountId, kind: { in: off } } });
  });
}
