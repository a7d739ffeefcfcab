import { formatDay } from "~/locales/format";
import { useLanguage, useT } from "./language";
import { SaidText } from "./prose";

export interface Answered {
  signedAs: "organizers" | "expert";
  name: string;
  bodyHtml: string;
  answeredOn: string;
}

/** An official answer to a concept: in whose name, on which day, and its words. */
export function OfficialAnswer({ answer }: { answer: Answered }) {
  const t = useT();
  const language = useLanguage();
  const { signedAs, name, bodyHtml, answeredOn } = answer;
  return (
    <>
      <p className="mt-3 text-small text-muted">
        <span className="font-semibold text-ink">
          {signedAs === "organizers"
            ? t("publication:answer.organizers")
            : name
              ? t("publication:answer.expert", { name })
              : t("publication:answer.expertGone")}
        </span>{" "}
        · {formatDay(language, answeredOn)}
      </p>
      <SaidText html={bodyHtml} />
    </>
  );
}
