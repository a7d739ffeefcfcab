import type { Audience } from "~/domain/matrix/letters.schema";
import { useT } from "~/ui/language";

interface Names {
  body: string | null;
  position: string | null;
  region: string | null;
  district: string | null;
}

/** To whom the letter goes: each condition in words, how many cards it reaches and how many it leaves out. */
export function Circle(props: { audience: Audience; names: Names; reaches: number; closed: number }) {
  const t = useT();
  const { audience, names, reaches, closed } = props;
  const { state, kind, level, sphere, scope, region, readiness, language, service, management } = audience;
  const conditions: [string, string | null][] = [
    ["state", state && t(state === "any" ? "candidates:letter.anyState" : `candidates:state.${state}`)],
    ["position", names.position],
    ["body", names.body],
    ["kind", kind && t(`matrix:kind.${kind}`)],
    ["region", region === "none" ? t("matrix:noRegion") : names.region],
    ["district", names.district],
    ["level", level && t(`matrix:level.${level}`)],
    ["sphere", sphere && t(`common:sphere.${sphere}`)],
    ["scope", scope && t("candidates:letter.districts")],
    ["readiness", readiness && t(`matrix:readiness.${readiness}`)],
    ["language", language && t(`answers:language.${language}`)],
    ["service", service && t(`answers:years.${service}`)],
    ["management", management && t(`answers:years.${management}`)],
  ];
  const said = conditions.filter((pair): pair is [string, string] => Boolean(pair[1]));
  return (
    <section aria-labelledby="circle">
      <h2 id="circle" className="text-h3">
        {t("candidates:letter.to")}
      </h2>
      {said.length === 0 ? (
        <p className="mt-2">{t("candidates:letter.everybody")}</p>
      ) : (
        <ul className="mt-2">
          {said.map(([name, words]) => (
            <li key={name}>
              <span className="text-muted">{t(`candidates:letter.condition.${name}`)}:</span> {words}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4 font-semibold">{t("candidates:letter.reaches", { count: reaches })}</p>
      {closed > 0 && <p className="mt-1 text-muted">{t("candidates:letter.closed", { count: closed })}</p>}
    </section>
  );
}
