import { useT } from "~/ui/language";

/** Two scenarios to lay side by side. */
export function CompareForm({ scenarios }: { scenarios: { code: string; name: string }[] }) {
  const t = useT();
  return (
    <form method="get" action="/organize/matrix/scenarios/comparison" className="mt-12">
      <h2>{t("scenarios:compare.title")}</h2>
      <link rel="stylesheet" href="/filters.css" />
      <div className="filters mt-4">
        {(["a", "b"] as const).map((side, i) => (
          <label key={side}>
            <span className="font-semibold">{t(`scenarios:compare.${side}`)}</span>
            <select name={side} defaultValue={scenarios[i]?.code} className="field mt-1">
              {scenarios.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button className="button button-second">{t("scenarios:compare.submit")}</button>
      </div>
    </form>
  );
}
