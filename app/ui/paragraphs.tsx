import { writtenIn } from "~/locales/writing";

/** A plain text of several paragraphs, as somebody wrote it, in the language that its letters tell. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div className="max-w-[66ch] space-y-4" lang={writtenIn(text)}>
      {text.split(/\n{2,}/).map((paragraph, i) => (
        <p key={i} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
