import type { ReactNode } from "react";

/** Facts with their names, below each other; one that says nothing is left out. */
export function NamedFacts({ facts }: { facts: readonly (readonly [name: string, said: ReactNode])[] }) {
  return (
    <dl className="mt-6 grid max-w-[66ch] gap-x-6 gap-y-3 sm:grid-cols-[14rem_1fr]">
      {facts.map(([name, said]) =>
        said ? (
          <div key={name} className="contents">
            <dt className="font-semibold">{name}</dt>
            <dd className="max-sm:-mt-2">{said}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
