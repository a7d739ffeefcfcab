import type { ApplicationState } from "~/domain/accounts/applications";
import { allow, may } from "~/domain/permissions";
import { db, type Prisma } from "~/platform/db.server";
import { found } from "~/platform/refuse";
import type { Role } from "~/platform/roles";
import type { Actor } from "~/platform/session.server";
import type { QueueFilter } from "./applications.schema";

const pageSize = 25;

/** A page of applications, oldest first, by the filter; with the number of those that wait. */
export async function listApplications(actor: Actor, filter: QueueFilter) {
  allow(actor, may.organize(actor));
  const { state, sphere, experience, language, after } = filter;
  const start = after ? await db().application.findUnique({ where: { code: after }, select: { seq: true } }) : null;
  const where: Prisma.ApplicationWhereInput = {
    state,
    seq: { gt: start?.seq ?? 0 },
    ...(experience && { experience }),
    ...(sphere && { spheres: { some: { sphere } } }),
    ...(language && { languages: { some: { language } } }),
  };
  const [rows, waiting] = await Promise.all([
    db().application.findMany({
      where,
      orderBy: { seq: "asc" },
      take: pageSize + 1,
      select: {
        code: true,
        submittedOn: true,
        experience: true,
        account: { select: { pseudonym: true } },
        spheres: { select: { sphere: true } },
      },
    }),
    db().application.count({ where: { state: "submitted" } }),
  ]);
  const page = rows.slice(0, pageSize).map(({ account, spheres, ...row }) => ({
    ...row,
    pseudonym: account.pseudonym,
    spheres: spheres.map((row) => row.sphere),
  }));
  return { applications: page, waiting, next: rows.length > pageSize ? (page.at(-1)?.code ?? null) : null };
}

/** One application as organizers read it. Where the applicant lives is not here and cannot be asked for here. */
export async function findApplication(actor: Actor, code: string) {
  allow(actor, may.organize(actor));
  const row = found(
    await db().application.findFirst({
      where: { code, state: { not: "draft" } },
      select: {
        code: true,
        accountId: true,
        state: true,
        experience: true,
        motivation: true,
        submittedOn: true,
        account: { select: { pseudonym: true } },
        spheres: { select: { sphere: true } },
        languages: { select: { language: true } },
        decisions: { orderBy: { seq: "asc" } },
      },
    }),
  );
  const { accountId, account, decisions, spheres, languages, state, ...rest } = row;
  const deciders = await db().account.findMany({
    where: { id: { in: decisions.flatMap(({ decidedById }) => decidedById ?? []) } },
    select: { id: true, role: true },
  });
  return {
    ...rest,
    state: state as ApplicationState,
    pseudonym: account.pseudonym,
    spheres: spheres.map((row) => row.sphere),
    languages: languages.map((row) => row.language),
    mayDecide: state === "submitted" && may.decideApplication(actor, { accountId }),
    decisions: decisions.map(({ outcome, reason, decidedOn, decidedById }) => ({
      outcome,
      reason,
      decidedOn,
      role: (deciders.find(({ id }) => id === decidedById)?.role ?? "organizer") as Role,
    })),
  };
}

/** How many applications wait for a decision. */
export async function countWaitingApplications(actor: Actor): Promise<number> {
  allow(actor, may.organize(actor));
  return db().application.count({ where: { state: "submitted" } });
}
