import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mostPictures, pictureLine } from "~/domain/concepts/pictures";
import { pictureSchema } from "~/domain/concepts/pictures.schema";
import { addPicture, listPictures } from "~/domain/concepts/picturing.server";
import { seeOther, withForm } from "~/forms/parse-form";
import { newToken } from "~/platform/crypto.server";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Empty, Notice, PageHead } from "~/ui/parts";
import { PictureForm } from "./picture-form";
import { PictureOfConcept } from "./picture-of-concept";

export const handle = page({ title: "papers:pictures.title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { pictures, ...concept } = await listPictures(await context.actor(), params.code!);
  const lines = pictures.map((picture) => ({ ...picture, line: pictureLine(picture) }));
  return { concept, pictures: lines, formToken: newToken() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const code = params.code!;
  // Before the file is read: it may be large.
  await listPictures(actor, code);
  return withForm(request, pictureSchema, async (input) => {
    const picture = await addPicture(actor, code, input);
    return seeOther(`/concepts/drafts/${code}/pictures?done=pictureAdded#${picture}`);
  });
}

/** The pictures of one's concept, each with the line that puts it into the text. */
export default function Pictures() {
  const t = useT();
  const { concept, pictures, formToken } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { code, editable, full, language } = concept;
  return (
    <>
      <PageHead
        title={t("papers:pictures.title")}
        lead={<span lang={language}>{concept.title}</span>}
        back={<a href={`/concepts/drafts/${code}/edit`}>{t("concepts:write.title")}</a>}
      />
      <Notice tone="warn">{t("papers:pictures.lead")}</Notice>
      {refused ? <PictureForm formToken={formToken} refused={refused} /> : null}
      {pictures.length > 0 ? (
        <>
          <p className="mt-6 max-w-[66ch] text-muted">{t("papers:pictures.help")}</p>
          <ul className="rows mt-4">
            {pictures.map((picture) => (
              <PictureOfConcept
                key={picture.code}
                address={`/concepts/drafts/${code}/pictures`}
                picture={picture}
                editable={editable}
                language={language}
              />
            ))}
          </ul>
        </>
      ) : (
        <Empty>{t("papers:pictures.none")}</Empty>
      )}
      {!editable && <Notice>{t("papers:pictures.wait")}</Notice>}
      {editable && full && <Notice>{t("papers:pictures.full", { max: mostPictures })}</Notice>}
      {editable && !full && !refused && <PictureForm formToken={formToken} />}
    </>
  );
}
