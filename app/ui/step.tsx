import { useT } from "./language";

const steps = [1, 2, 3, 4, 5];

/** Where one stands among the steps of joining: said in words, and shown as five short lines. */
export function Step({ step }: { step: number }) {
  const t = useT();
  return (
    <div className="mb-4">
      <p className="text-small text-muted tabular-nums">{t("joining:step", { step, steps: steps.length })}</p>
      <div className="mt-2 flex max-w-64 gap-1" aria-hidden="true">
        {steps.map((each) => (
          <span key={each} className={`h-1 flex-1 ${each <= step ? "bg-accent" : "bg-line"}`} />
        ))}
      </div>
    </div>
  );
}
