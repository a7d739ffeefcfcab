import { useT } from "./language";

const examples = ["heading", "numbers", "emphasis", "list", "quotation", "link", "table", "note", "break"] as const;

/** How to write Markdown, folded away beside the text. */
export function MarkdownHelp() {
  const t = useT();
  return (
    <details className="mt-3">
      <summary className="linklike inline-block py-2">{t("concepts:help.title")}</summary>
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {examples.map((name) => (
          <div key={name} className="border-t border-line py-3">
            <dt className="font-semibold">{t(`concepts:help.${name}.what`)}</dt>
            <dd className="mt-1">
              <pre className="overflow-x-auto font-mono text-small">{t(`concepts:help.${name}.how`)}</pre>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-small text-muted">{t("concepts:help.left")}</p>
    </details>
  );
}
