import { allow, may, type Who } from "~/domain/permissions";
import { db } from "~/platform/db.server";
import { findNotice } from "./listing.server";

/** Opens a notice of one's own: it is seen from then on. Gives the place that it leads to. */
export async function openNotice(actor: Who | null, code: string): Promise<string> {
  allow(actor, may.readAsMember(actor));
  const notice = await findNotice(actor, code);
  if (!notice) return "/notices";
  await db().notice.updateMany({ where: { code, accountId: actor.id }, data: { seen: true } });
  return notice.path;
}

/** Notes that one has seen the notice that a page showed first, and all before it; those that came since stay new. */
export async function seeAll(actor: Who | null, newest: string): Promise<void> {
  allow(actor, may.readAsMember(actor));
  const own = { accountId: actor.id };
  const shown = await db().notice.findFirst({ where: { ...own, code: newest }, select: { seq: true } });
  if (shown)
    await db().notice.updateMany({ where: { ...own, seen: false, seq: { lte: shown.seq } }, data: { seen: true } });
}
