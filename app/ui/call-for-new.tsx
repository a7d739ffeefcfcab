import { useT } from "./language";
import { Notice } from "./parts";

/** Above the form of a new concept: the call that it is written for. */
export function CallForNew({ call }: { call: { code: string; title: { text: string }; open: boolean } }) {
  const t = useT();
  return (
    <Notice>
      <p>{call.open ? t("drafts:call.for", { title: call.title.text }) : t("drafts:call.over")}</p>
      <p className="mt-1">
        <a href={`/calls/${call.code}`} target="_blank" rel="noopener" className="inline-block py-1">
          {t("drafts:call.look")}
        </a>
      </p>
    </Notice>
  );
}
