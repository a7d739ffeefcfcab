/** A plain text of several paragraphs, as somebody wrote it. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div className="max-w-[66ch] space-y-4">
      {text.split(/\n{2,}/).map((paragraph, i) => (
        <p key={i} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
