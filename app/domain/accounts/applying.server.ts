import { allow, may } from "~/domain/permissions";
import type { Sphere } from "~/domain/spheres";
import type { Language } from "~/locales/t";
import { today } from "~/platform/clock.server";
import { checkpoint, db, nextNumber, transaction, type Tx } from "~/platform/db.server";
import { found, refuse } from "~/platform/refuse";
import type { Actor } from "~/platform/session.server";
import { type ApplicationState, type Experience, interestsGiven } from "./applications";
import { keepContact, sealContact } from "./own-contact.server";

/** The actor's own application, with the last decision's words; null for members who came without one. */
export async function findOwnApplication(actor: Actor) {
  const row = await db().application.findUnique({
    where: { accountId: actor.id },
    select: {
      state: true,
      experience: true,
      motivation: true,
      submittedOn: true,
      spheres: { select: { sphere: true } },
      languages: { select: { language: true } },
      decisions: { orderBy: { seq: "desc" }, take: 1, select: { outcome: true, reason: true, decidedOn: true } },
    },
  });
  if (!row) return null;
  const { spheres, languages, decisions, state, ...rest } = row;
  return {
    ...rest,
    state: state as ApplicationState,
    spheres: spheres.map(({ sphere }) => sphere),
    languages: languages.map(({ language }) => language),
    decision: decisions[0] ?? null,
  };
}

/** The actor's application while it can be written, or null. */
export async function findOwnDraft(actor: Actor) {
  const application = await findOwnApplication(actor);
  return application?.state === "draft" && actor.role === "applicant" ? application : null;
}

/** Writes interests and experience into the actor's draft. */
export async function stateInterests(
  actor: Actor,
  input: { spheres: Sphere[]; experience: Experience; languages: Language[] },
): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await ownIn(tx, actor, ["draft"]);
    await tx.applicationSphere.deleteMany({ where: { applicationId: id } });
    await tx.applicationLanguage.deleteMany({ where: { applicationId: id } });
    await tx.application.update({
      where: { id },
      data: {
        experience: input.experience,
        changedOn: today(),
        spheres: { create: input.spheres.map((sphere) => ({ sphere })) },
        languages: { create: input.languages.map((language) => ({ language })) },
      },
    });
  });
}

/** Sends the actor's draft to the organizers, at the end of their queue, with a sealed contact if one is given. */
export async function submitApplication(actor: Actor, input: { motivation: string; contact?: string }): Promise<void> {
  const contact = input.contact ? await sealContact(actor, input.contact) : null;
  await transaction(async (tx) => {
    const { id } = await ownIn(tx, actor, ["draft"]);
    const { spheres, languages, experience } = await tx.application.findUniqueOrThrow({
      where: { id },
      select: { experience: true, spheres: true, languages: true },
    });
    const given = { experience, spheres: spheres.map((s) => s.sphere), languages: languages.map((l) => l.language) };
    if (!interestsGiven(given)) refuse(409, "applicationUnfinished");
    const seq = await nextNumber(tx, "application");
    await tx.application.update({
      where: { id },
      data: { motivation: input.motivation, state: "submitted", seq, submittedOn: today(), changedOn: today() },
    });
    if (contact) await keepContact(tx, actor, contact);
  });
}

/** Takes the actor's application back before it is decided. */
export async function withdrawApplication(actor: Actor): Promise<void> {
  await move(actor, ["submitted"], "withdrawn");
  await checkpoint();
}

/** Makes a declined or withdrawn application a draft again, with what it says. */
export async function reopenApplication(actor: Actor): Promise<void> {
  await move(actor, ["declined", "withdrawn"], "draft");
}

async function move(actor: Actor, from: ApplicationState[], state: ApplicationState): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await ownIn(tx, actor, from);
    await tx.application.update({ where: { id }, data: { state, changedOn: today() } });
  });
}

/** The actor's own application inside a transaction; refuses with 409 when it is in another state. */
async function ownIn(tx: Tx, actor: Actor, states: ApplicationState[]): Promise<{ id: string }> {
  const application = await tx.application.findUnique({
    where: { accountId: actor.id },
    select: { id: true, accountId: true, state: true },
  });
  allow(actor, application ? may.editApplication(actor, application) : false);
  const { id, state } = found(application);
  if (!states.includes(state as ApplicationState)) refuse(409, "applicationMoved");
  return { id };
}
