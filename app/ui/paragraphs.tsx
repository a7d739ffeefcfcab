import { writtenIn } from "~/locales/writing";

/** Pages of this platform that a text may lead to, as it writes them: /programme, /concepts/some-title. */
const inside =
  /(?<![\p{L}\p{N}/.:@])(\/(?:programme|concepts|matrix|guide|interviews|results)(?:\/[a-z0-9-]+)*)(?![\w/])/gu;

/**
 * A plain text of several paragraphs, as somebody wrote it, in the language that its letters tell. With `links`, what
 * it names of this platform's own pages can be opened; nothing else ever becomes a link.
 */
export function Paragraphs({ text, links = false }: { text: string; links?: boolean }) {
  return (
    <div className="max-w-[66ch] space-y-4" lang={writtenIn(text)}>
      {text.split(/\n{2,}/).map((paragraph, i) => (
        <p key={i} className="whitespace-pre-line">
          {links
            ? paragraph.split(inside).map((part, at) =>
                at % 2 ? (
                  <a key={at} href={part}>
                    {part}
                  </a>
                ) : (
                  part
                ),
              )
            : paragraph}
        </p>
      ))}
    </div>
  );
}
