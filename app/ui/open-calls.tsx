import { Deadline, type ListedCall, Told } from "./call-parts";
import { useT } from "./language";

/** Calls that take concepts now, in short, with the way to all of them. Nothing where none is open. */
export function OpenCalls({ calls }: { calls: (ListedCall & { code: string })[] }) {
  const t = useT();
  if (calls.length === 0) return null;
  return (
    <section className="mt-10 max-w-[52rem]">
      <h2>{t("calls:title")}</h2>
      <ul className="mt-3">
        {calls.map((call) => (
          <li key={call.code} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-2">
            <a href={`/calls/${call.code}`} className="min-w-0 py-1">
              <Told said={call.title} />
            </a>
            <span className="py-1 text-muted">{call.deadline && <Deadline deadline={call.deadline} />}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
