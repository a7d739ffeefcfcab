import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { alternativeSchema } from "~/domain/concepts/pictures.schema";
import { findOwnPicture, nameAlternative } from "~/domain/concepts/picturing.server";
import { TextField } from "~/forms/fields";
import { Form } from "~/forms/form";
import { seeOther, withForm } from "~/forms/parse-form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";

export const handle = page({ title: "papers:pictures.describeTitle" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const picture = await findOwnPicture(await context.actor(), params.code!, params.picture!);
  return { back: `/concepts/drafts/${params.code}/pictures`, picture };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const [code, picture] = [params.code!, params.picture!];
  await findOwnPicture(actor, code, picture);
  return withForm(request, alternativeSchema, async (input) => {
    await nameAlternative(actor, code, picture, input);
    return seeOther(`/concepts/drafts/${code}/pictures?done=pictureDescribed#${picture}`);
  });
}

/** What is read out in the place of a picture. */
export default function Alternative() {
  const t = useT();
  const { back, picture } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { code, alternative, width, height, editable } = picture;
  const form = plainForm({ start: { alternative }, refused });
  return (
    <>
      <PageHead title={t("papers:pictures.describeTitle")} back={<a href={back}>{t("papers:pictures.title")}</a>} />
      <img src={`/concepts/pictures/${code}`} alt={alternative} width={width} height={height} />
      {editable || refused ? (
        <Form form={form} submit={t("papers:pictures.save")}>
          <TextField
            form={form}
            name="alternative"
            label={t("papers:pictures.alternative")}
            hint={t("papers:pictures.alternativeHint")}
          />
          <p className="mt-4 max-w-[66ch] text-muted">{t("papers:pictures.describeNote")}</p>
        </Form>
      ) : (
        <Notice>{t("papers:pictures.wait")}</Notice>
      )}
    </>
  );
}
