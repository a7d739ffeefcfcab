import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findRegistrationForm } from "~/domain/programme/own-registrations.server";
import { register } from "~/domain/programme/registering.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { TakingPart } from "~/ui/taking-part";
import { OwnRegistration } from "./own";
import { RegisterForm } from "./register-form";

export const handle = page({ title: "registration:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shown } = await findRegistrationForm(await context.actor(), params.slug ?? "", context.language);
  return shown;
}

const told: Record<string, string> = { registered: "registered", waiting: "onWaitingList" };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const slug = params.slug ?? "";
  const { schema, shown } = await findRegistrationForm(actor, slug, context.language);
  return withForm(request, schema, async (input) => {
    const state = await register(actor, slug, input);
    const waits = state === "waiting" && shown.part.entry === "selection";
    const done = waits ? "awaitingDecision" : (told[state] ?? "registered");
    return seeOther(`/programme/${encodeURIComponent(slug)}/registration?done=${done}`);
  });
}

/** The form by which a member registers; who has done so sees how they stand. */
export default function Registration() {
  const t = useT();
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { slug, title, part } = shown;
  return (
    <>
      <PageHead
        title={t(part.own ? "registration:own.title" : "registration:title")}
        lead={<Told said={title} />}
        back={
          <>
            <a href={`/programme/${slug}`}>{t("registration:toEvent")}</a>
            <a href="/programme/mine">{t("registration:mine.title")}</a>
          </>
        }
      />
      {part.own ? (
        <OwnRegistration shown={shown} />
      ) : part.standing === "open" || refused ? (
        <RegisterForm shown={shown} refused={refused} />
      ) : (
        <TakingPart part={part} />
      )}
    </>
  );
}
