import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deleteRemark, findRemark } from "~/domain/concepts/remarking.server";
import { remarksPath } from "~/domain/concepts/remarks";
import { ActButton } from "~/forms/form";
import { seeOther } from "~/forms/parse-form";
import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { Notice, PageHead } from "~/ui/parts";
import { SaidText } from "~/ui/prose";

export const handle = page({ title: "remarks:title" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { concept, code, bodyHtml, changeable } = await findRemark(await context.actor(), params.code!, params.remark!);
  return { concept, code, bodyHtml, changeable };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const [code, remark] = [params.code!, params.remark!];
  await deleteRemark(await context.actor(), code, remark);
  return seeOther(`${remarksPath(code)}?done=remarkDeleted`);
}

/** What goes, before it goes. */
export default function DeleteRemark() {
  const t = useT();
  const { concept, code, bodyHtml, changeable } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("remarks:deletion.title")}
        lead={t("remarks:deletion.lead")}
        back={<a href={remarksPath(concept)}>{t("remarks:room.all")}</a>}
      />
      <blockquote className="border-l-2 border-line pl-4">
        <SaidText html={bodyHtml} />
      </blockquote>
      {changeable ? (
        <div className="mt-8">
          <ActButton action={remarksPath(concept, code, "deletion")} look="warn">
            {t("remarks:deletion.submit")}
          </ActButton>
        </div>
      ) : (
        <Notice>{t("remarks:room.closed")}</Notice>
      )}
    </>
  );
}
