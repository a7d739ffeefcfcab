import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { remarkChangeSchema } from "~/domain/concepts/remarking.schema";
import { changeRemark, findRemark } from "~/domain/concepts/remarking.server";
import { remarksPath } from "~/domain/concepts/remarks";
import { keepingWords } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { seeOther, withForm } from "~/forms/parse-form";
import { RemarkChangeForm } from "~/forms/remark-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { RemarkPlaceName } from "~/ui/remarks";

export const handle = page({ title: "remarks:title", hydrate: true, areas: ["concepts", "remarks"] });

export async function loader({ params, context }: LoaderFunctionArgs) {
  return findRemark(await context.actor(), params.code!, params.remark!);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor();
  const [code, remark] = [params.code!, params.remark!];
  return withForm(request, remarkChangeSchema, async (input) => {
    await keepingWords(sayBack("remarks.closed"), () => changeRemark(actor, code, remark, input));
    return seeOther(`${remarksPath(code)}?done=remarkSaved`);
  });
}

export default function ChangeRemark() {
  const t = useT();
  const { concept, language, section, heading, body, seen, changeable } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const back = remarksPath(concept);
  const stale = refused?.errors.form === "mistakes:remarks.changed";
  const again = refused && { ...refused, values: { ...refused.values, seen } };
  return (
    <>
      <PageHead
        title={t("remarks:form.edit")}
        lead={<RemarkPlaceName place={{ section, heading }} lang={language} />}
        back={<a href={back}>{t("remarks:room.all")}</a>}
      />
      {changeable || refused ? (
        <RemarkChangeForm start={{ body, seen }} saved={stale ? body : null} back={back} refused={again} />
      ) : (
        <Notice>{t("remarks:room.closed")}</Notice>
      )}
    </>
  );
}
