import { unusedDays } from "~/domain/concepts/pictures";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";

interface Shown {
  code: string;
  alternative: string;
  width: number;
  height: number;
  inText: boolean;
  published: boolean;
  line: string;
}

/** One picture: how it looks, what is read out, the line to copy, where it stands and what can be done with it. */
export function PictureOfConcept(props: { address: string; picture: Shown; editable: boolean; language: string }) {
  const t = useT();
  const { address, picture, editable, language } = props;
  const { code, alternative, width, height, inText, published, line } = picture;
  const own = `${address}/${code}`;
  return (
    <li id={code}>
      <img
        src={`/concepts/pictures/${code}`}
        alt={alternative}
        lang={language}
        width={width}
        height={height}
        loading="lazy"
        className="max-h-64 w-auto max-w-full"
      />
      <p className={alternative ? "mt-3" : "mt-3 font-semibold text-warn"} lang={alternative ? language : undefined}>
        {alternative || t("papers:pictures.wordless")}
      </p>
      <Facts>
        {inText && t("papers:pictures.inText")}
        {published && t("papers:pictures.published")}
        {!inText && !published && t("papers:pictures.unused", { days: unusedDays })}
        {t("papers:pictures.size", { width: String(width), height: String(height) })}
      </Facts>
      <label className="mt-2 block text-small">
        {t("papers:pictures.line")}
        <input readOnly className="field mt-1 font-mono text-base" defaultValue={line} />
      </label>
      {editable && (
        <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
          <a href={`${own}/alternative`}>
            {t(alternative ? "papers:pictures.describe" : "papers:pictures.describeFirst")}
          </a>
          {!inText && !published && (
            <ActButton
              action={`${own}/deletion`}
              look="link"
              label={t("papers:pictures.deleteThis", { alternative: alternative || t("papers:pictures.nameless") })}
            >
              {t("papers:pictures.delete")}
            </ActButton>
          )}
        </div>
      )}
    </li>
  );
}
