/** Recovery codes, to be written down or printed. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  return (
    <ol className="my-6 list-decimal gap-x-12 pl-10 font-mono text-read sm:columns-2">
      {codes.map((code) => (
        <li key={code} className="py-1 pl-2" translate="no">
          {code}
        </li>
      ))}
    </ol>
  );
}
