import { useT } from "./language";

/** Where one stands among the steps of joining. */
export function Step({ step }: { step: number }) {
  const t = useT();
  return <p className="mb-2 text-small text-muted tabular-nums">{t("joining:step", { step, steps: 5 })}</p>;
}
