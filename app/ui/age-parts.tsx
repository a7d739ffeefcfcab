/** A line for a terminal, the same in every language. */
export function Command({ children }: { children: string }) {
  return (
    <pre
      className="my-4 max-w-full overflow-x-auto border-l border-line py-1 pl-4 text-small"
      tabIndex={0}
      translate="no"
    >
      <code>{children}</code>
    </pre>
  );
}

/** An armored age file, to be copied. */
export function ArmoredFile({ label, text }: { label: string; text: string }) {
  return (
    <details className="mt-6">
      <summary className="py-1">{label}</summary>
      <pre className="mt-2 overflow-x-auto text-small" tabIndex={0} translate="no">
        {text}
      </pre>
    </details>
  );
}
